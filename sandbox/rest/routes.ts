import type { Route } from "../call.ts";
import { accountRoutes } from "./accounts.ts";
import { activityRoutes } from "./activity.ts";
import { appRoutes } from "./apps.ts";
import { assigneeRoutes } from "./assignees.ts";
import { branchRoutes } from "./branches.ts";
import { checkRunRoutes } from "./check-runs.ts";
import { commentRoutes } from "./comments.ts";
import { commitRoutes } from "./commits.ts";
import { compareRoutes } from "./compare.ts";
import { contentRoutes } from "./contents.ts";
import { gitRefRoutes } from "./git-refs.ts";
import { hookRoutes } from "./hooks.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repositories.ts";
import { secretRoutes } from "./secrets.ts";

/** All operations the sandbox knows. */
export const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...activityRoutes,
  ...appRoutes,
  ...assigneeRoutes,
  ...branchRoutes,
  ...checkRunRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...gitRefRoutes,
  ...hookRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...repositoryRoutes,
  ...secretRoutes,
];
