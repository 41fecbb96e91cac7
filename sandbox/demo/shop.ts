/** The policy of the shop: where its keys are used that no file shows, and how one sees that it works. */
const POLICY = `# Where our keys are used, as far as no file in this repository shows it.
targets:
  - kind: coolify
    url: https://coolify.example.com
    application: Shop Backend
    variables: [HF_TOKEN]
    providers: [huggingface]

# How we see that it works.
smokeTests:
  - name: Product texts
    steps:
      - Open https://shop.example.com/admin/products
      - Press Suggest a text.
      - A text appears within a few seconds.
`;

const WORKFLOW = `name: Texts
on:
  schedule:
    - cron: "0 4 * * *"
jobs:
  suggest:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: python -m shop.worker
        working-directory: backend
        env:
          HF_TOKEN: \${{ secrets.HF_TOKEN }}
`;

const COMPOSE = `services:
  backend:
    build: backend
    environment:
      HF_TOKEN: \${HF_TOKEN}
  shop:
    build: shop
    ports: ["8080:8080"]
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
  ".github/workflows/texts.yml": WORKFLOW,
  "compose.yaml": COMPOSE,
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
