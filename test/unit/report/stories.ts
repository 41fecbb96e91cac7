import { requiredItems } from "../../../src/incident/checklist.ts";
import type { IncidentEvent } from "../../../src/incident/transition.ts";
import { ada, at, emptyPlan, provider, rekey, type Story, sha, viewOf } from "./views.ts";

/** A Hugging Face token in a public repository; Coolify, a laptop and a test in the browser. */
export function huggingfaceStory(): Story {
  return {
    provider: provider("huggingface"),
    repository: { owner: "acme", name: "avatars", isPublic: true },
    places: [
      {
        location: { commit: sha("a"), path: "backend/.env", startLine: 12, endLine: 12 },
        variable: "HUGGINGFACE_API_KEY",
        committer: "grace-h",
      },
      { location: { commit: sha("b"), path: "docs/set up.md", startLine: 3, endLine: 4 } },
    ],
    incident: { severity: "critical" },
    plan: {
      ...emptyPlan,
      targets: [
        {
          kind: "coolify",
          url: "https://coolify.example.com",
          application: "Avatars Backend",
          variables: ["HUGGINGFACE_API_KEY"],
          required: true,
        },
        { kind: "local-file", path: "backend/.env", variables: ["HUGGINGFACE_API_KEY"], required: false },
      ],
      processes: [{ name: "the development server", commands: ["cd backend", "bun run dev"] }],
      smokeTests: [
        {
          name: "Avatar Generator",
          steps: [
            "Open https://dev.example.com/apps/avatar-generator",
            "Upload a pose image and press Generate Avatar",
            "An avatar appears",
          ],
        },
      ],
      goodLogLines: ["Avatar generation started", "HuggingFace API call successful"],
      badLogLines: ["Invalid API key"],
    },
    events: [{ kind: "item-ticked", item: "revoke-old-key", at: at("09:31"), by: ada }],
  };
}

/** A fal key in a private repository; two processes and a health endpoint. */
export function falStory(): Story {
  return {
    provider: provider("fal"),
    repository: { owner: "acme", name: "songs", isPublic: false },
    places: [
      {
        location: { commit: sha("c"), path: "server/.env", startLine: 2, endLine: 2 },
        variable: "FAL_API_KEY",
        committer: "grace-h",
      },
    ],
    incident: { mask: "0b69330b…", keyId: "0b69330b-0000-4000-8000-000000000000", order: "zero-downtime" },
    plan: {
      ...emptyPlan,
      targets: [
        { kind: "local-file", path: "server/.env", variables: ["FAL_KEY", "FAL_API_KEY"], required: true },
      ],
      processes: [
        {
          name: "the API",
          commands: ["cd server", "source venv/bin/activate", "uvicorn app.main:app --reload --port 8000"],
          powershell: [
            "cd server",
            String.raw`.\venv\Scripts\Activate.ps1`,
            "uvicorn app.main:app --reload --port 8000",
          ],
        },
        {
          name: "the worker",
          commands: ["cd server", "celery -A app.celery_app worker --loglevel=debug --pool=solo"],
        },
      ],
      smokeTests: [
        {
          name: "provider health",
          steps: [],
          request: {
            method: "GET",
            url: "http://localhost:8000/api/health/providers",
            expect: '{ "fal": "ok", "fal_error": null }',
          },
        },
        {
          name: "a short track",
          steps: ["The worker's log shows that fal completes; a fallback to Replicate is fine for now"],
          request: {
            method: "POST",
            url: "http://localhost:8000/api/tracks",
            body: '{"prompt":"Test with new keys","duration_s":20}',
          },
        },
      ],
      fallback: "set MUSIC_PROVIDER=replicate and restart the worker",
      reminder: { days: 90 },
    },
  };
}

/** Nothing known of the targets. */
export function bareStory(id: string): Story {
  return {
    provider: provider(id),
    repository: { owner: "acme", name: "shop", isPublic: false },
    places: [{ location: { commit: sha("d"), path: "config/production.yml", startLine: 8, endLine: 8 } }],
    incident: { mask: "AbCd…", order: "zero-downtime" },
  };
}

/** The Hugging Face story, told to its end. */
export function resolvedStory(): Story {
  const story = huggingfaceStory();
  const items = requiredItems(viewOf(story).checklist).filter((item) => item !== "revoke-old-key");
  const ticks = items.map((item): IncidentEvent => ({ kind: "item-ticked", item, at: at("10:05"), by: ada }));
  const dead: IncidentEvent = {
    kind: "validity-learned",
    validity: { kind: "inactive", evidence: "GET huggingface.co/api/whoami-v2 answered 401" },
    at: at("09:32"),
    by: rekey,
  };
  return {
    ...story,
    events: [
      ...(story.events ?? []),
      dead,
      ...ticks,
      { kind: "rotation-confirmed", at: at("10:06"), by: rekey },
    ],
  };
}
