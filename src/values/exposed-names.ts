/** What frameworks write before the names of what every browser may see, though people put secrets there. */
const EXPOSED = /^(?:next|nuxt|expo)[_-]public[_-]|^(?:vite|react[_-]app|vue[_-]app)[_-]/i;
const EXPOSED_IN_CAMEL_CASE = /^(?:(?:next|nuxt|expo)Public|vite|reactApp|vueApp)(?=[A-Z])/;
const EXPOSED_IN_ENVIRONMENT = /(?<=\.)(?:NEXT|NUXT|EXPO)_PUBLIC_/;

/** A name without the words by which a framework shows its value to every browser: of `NEXT_PUBLIC_API_KEY`, `API_KEY`. */
export function withoutExposure(name: string): string {
  return name.replace(EXPOSED, "").replace(EXPOSED_IN_CAMEL_CASE, "").replace(EXPOSED_IN_ENVIRONMENT, "");
}
