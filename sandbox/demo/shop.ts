/** The policy of the shop: where its keys are used, what to restart, how one sees that it works. */
const POLICY = `# Where our keys are used, so that Rekey's checklists can name it.
targets:
  - kind: coolify
    url: https://coolify.example.com
    application: Shop Backend
    variables: [HF_TOKEN]
    providers: [huggingface]

# What must be started again before it reads a new key.
processes:
  - name: the text worker
    commands:
      - cd backend
      - python -m shop.worker

# How we see that it works.
smokeTests:
  - name: Product texts
    steps:
      - Open https://shop.example.com/admin/products
      - Press Suggest a text.
      - A text appears within a few seconds.
`;

const TEXTS = `import os

from huggingface_hub import InferenceClient

client = InferenceClient(token=os.environ["HF_TOKEN"])


def suggest(product):
    """A first draft of the text that sells this product."""
    return client.text_generation(f"Describe {product.name} in two sentences.", max_new_tokens=80)
`;

/** What stands on main before the story begins. */
export const SHOP_FILES: Readonly<Record<string, string>> = {
  ".github/rekey.yml": POLICY,
  "README.md": "# shop\n\nSells things.\n",
  "backend/shop/products.py": "class Product:\n    def __init__(self, name):\n        self.name = name\n",
};

/** A commit to make. */
export interface Step {
  readonly message: string;
  readonly files: Readonly<Record<string, string | null>>;
}

/** The three commits of the branch: the key is in the middle one only. */
export function leakingSteps(key: string): readonly Step[] {
  return [
    { message: "Suggest product texts with a model", files: { "backend/shop/texts.py": TEXTS } },
    { message: "Try it with a real key", files: { "backend/.env": `HF_TOKEN=${key}\nWORKERS=2\n` } },
    { message: "Take the key out again", files: { "backend/.env": null, ".gitignore": ".env\n" } },
  ];
}

/** A commit with nothing to hide. */
export const CLEAN_STEP: Step = {
  message: "Say what the texts are for",
  files: { "README.md": "# shop\n\nSells things, and describes them.\n" },
};
