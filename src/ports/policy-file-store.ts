import type { Repository } from "../incident/repository.ts";
import type { FileText } from "./repositories.ts";

/**
 * The policy file and those that it names, as they were read last, without keys. Named by owner and name: a renamed
 * repository has none.
 */
export interface PolicyFileStore {
  get(of: PolicyPlace, path: string): Promise<KeptFile | undefined>;
  save(of: PolicyPlace, path: string, file: KeptFile): Promise<void>;
  /** All files of the repository. */
  drop(of: PolicyPlace): Promise<void>;
}

type PolicyPlace = Pick<Repository, "ownerId" | "name">;

interface KeptFile {
  readonly file: FileText;
  readonly readAt: Date;
}
