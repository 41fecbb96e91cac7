/**
 * The kinds of tokens that research into 90 providers named (2026-11-21, "facts"), each with the formats that find it.
 * Where several are named, the kind has changed its look over the years or consists of two halves.
 */
export const knownTokens: ReadonlyMap<string, readonly string[]> = new Map(
  `
  hf_user_access_token=huggingface-user-token hf_org_api_token=huggingface-organization-token
  hf_oauth_token=huggingface-oauth-token fal_api_key=fal-api-key replicate_api_token=replicate-api-token
  groq_api_key=groq-api-key openai_legacy_key=openai-legacy-key openai_project_key=openai-project-key
  openai_service_account_key=openai-service-account-key openai_admin_key=openai-admin-key
  coolify_api_token=coolify-api-token anthropic_api_key=anthropic-api-key anthropic_admin_key=anthropic-admin-key
  anthropic_oauth_or_session=anthropic-oauth-token google_api_key=google-api-key
  gemini_auth_key=google-gemini-auth-key cohere_api_key=cohere-api-key mistral_api_key=mistral-api-key
  together_api_key=together-api-key fireworks_api_key=fireworks-api-key perplexity_api_key=perplexity-api-key
  deepseek_api_key=deepseek-api-key xai_api_key=xai-api-key elevenlabs_api_key=elevenlabs-api-key
  elevenlabs_legacy_key=elevenlabs-legacy-key stability_api_key=stability-api-key
  openrouter_api_key=openrouter-api-key langsmith_pat=langsmith-personal-token
  langsmith_service_key=langsmith-service-key pinecone_api_key=pinecone-api-key
  pinecone_legacy_key=pinecone-legacy-key wandb_api_key=wandb-legacy-key wandb_api_key_v1=wandb-api-key
  deepgram_api_key=deepgram-api-key assemblyai_api_key=assemblyai-api-key cerebras_api_key=cerebras-api-key
  nvidia_api_key=nvidia-api-key runpod_api_key=runpod-api-key databricks_pat=databricks-personal-token
  aws_access_key_id=aws-access-key-id+aws-access-key+aws-access-key-id-a3t
  aws_secret_access_key=aws-secret-access-key aws_session_credentials=aws-session-credentials+aws-session-key-id
  aws_bedrock_api_key=aws-bedrock-api-key gcp_service_account_key=gcp-service-account-key
  gcp_oauth_client_secret=gcp-service-account-oauth-secret gcp_access_token=gcp-service-account-access-token
  gcp_adc=gcp-service-account-refresh-token+gcp-service-account-oauth-secret azure_storage_key=azure-storage-key
  azure_sas=azure-storage-sas azure_openai_key=azure-openai-legacy-key+azure-openai-key
  entra_client_secret=azure-entra-client-secret
  azure_devops_pat=azure-entra-devops-legacy-token+azure-entra-devops-token
  github_pat_classic=github-personal-access-token github_pat_fine_grained=github-fine-grained-token
  github_oauth_token=github-oauth-token github_user_to_server=github-user-token
  github_refresh_token=github-refresh-token github_installation_token=github-installation-token
  github_app_private_key=private-key-pem github_deploy_key=private-key-openssh gitlab_pat=gitlab-personal-token
  gitlab_pat_routable=gitlab-routable-token gitlab_deploy_token=gitlab-deploy-token
  gitlab_runner_token=gitlab-runner-token gitlab_runner_registration=gitlab-runner-registration-token
  gitlab_trigger_token=gitlab-trigger-token gitlab_job_token=gitlab-job-token
  gitlab_other=gitlab-other-token+gitlab-agent-token+gitlab-oauth-secret atlassian_api_token=bitbucket-api-token
  bitbucket_access_token=bitbucket-access-token bitbucket_app_password=bitbucket-app-password
  npm_token=npm-access-token npm_legacy_uuid=npm-legacy-token pypi_token=pypi-api-token
  docker_pat=dockerhub-personal-token docker_oat=dockerhub-organization-token slack_bot_token=slack-bot-token
  slack_user_token=slack-user-token slack_app_token=slack-app-token slack_config_token=slack-rotating-token
  slack_legacy_token=slack-legacy-token slack_session=slack-session slack_webhook=slack-webhook
  discord_bot_token=discord-bot-token discord_webhook=discord-webhook discord_client_secret=discord-client-secret
  telegram_bot_token=telegram-bot-token stripe_secret_live=stripe-live-secret-key
  stripe_restricted_live=stripe-live-restricted-key stripe_test=stripe-test-key
  stripe_webhook_secret=stripe-webhook-secret twilio_auth_token=twilio-auth-token
  twilio_account_sid=twilio-account-sid twilio_api_key=twilio-api-key-sid+twilio-api-key-secret
  sendgrid_api_key=sendgrid-api-key mailgun_key=mailgun-api-key+mailgun-legacy-key
  postmark_server_token=postmark-server-token postmark_account_token=postmark-server-token
  resend_api_key=resend-api-key brevo_api_key=brevo-api-key cloudflare_user_token=cloudflare-user-token
  cloudflare_account_token=cloudflare-account-token
  cloudflare_global_key=cloudflare-global-key+cloudflare-global-key-old
  cloudflare_legacy_token=cloudflare-api-token-old cloudflare_origin_ca=cloudflare-origin-ca-key
  do_pat=digitalocean-access-token do_oauth=digitalocean-oauth-token do_refresh=digitalocean-refresh-token
  do_spaces=digitalocean-spaces-secret heroku_key=heroku-api-key
  heroku_legacy=heroku-api-key-old+heroku-api-key-uuid vercel_pat=vercel-access-token
  vercel_integration=vercel-integration-token vercel_app_token=vercel-app-token
  vercel_ai_gateway=vercel-ai-gateway-key vercel_legacy=vercel-access-token-old netlify_pat=netlify-access-token
  netlify_legacy=netlify-access-token-old netlify_build_hook=netlify-build-hook
  fly_token=fly-access-token+fly-macaroon render_key=render-api-key render_deploy_hook=render-deploy-hook
  railway_account_token=railway-token railway_project_token=railway-token supabase_secret_key=supabase-secret-key
  supabase_pat=supabase-access-token supabase_service_role_jwt=supabase-service-role-key neon_api_key=neon-api-key
  neon_role_password=database-url-credentials pscale_service_token=planetscale-service-token
  pscale_password=planetscale-password pscale_oauth=planetscale-oauth-token atlas_api_key=mongodb-atlas-api-key
  atlas_sa_secret=mongodb-atlas-service-account-secret mongodb_uri=database-url-credentials
  redis_url=database-url-credentials upstash_rest_token=upstash-rest-token upstash_mgmt_key=upstash-management-key
  datadog_api_key=datadog-api-key datadog_app_key=datadog-app-key+datadog-app-key-prefixed
  nr_user_key=newrelic-user-key nr_license_key=newrelic-license-key+newrelic-license-key-old
  nr_insert_key=newrelic-insert-key nr_browser_key=newrelic-browser-key
  nr_admin_key=newrelic-admin-key+newrelic-rest-key sentry_user_token=sentry-user-token
  sentry_org_token=sentry-org-token sentry_dsn=sentry-dsn grafana_cloud_token=grafana-cloud-token
  grafana_sa_token=grafana-service-account-token grafana_legacy=grafana-api-key-old
  pagerduty_api_key=pagerduty-user-key+pagerduty-api-key pagerduty_routing_key=pagerduty-integration-key
  linear_api_key=linear-api-key linear_oauth=linear-oauth-token notion_token=notion-token+notion-token-old
  notion_refresh=notion-refresh-token airtable_pat=airtable-access-token airtable_legacy=airtable-api-key-old
  figma_pat=figma-access-token figma_plan_token=figma-plan-token shopify_admin_token=shopify-access-token
  shopify_shared_secret=shopify-client-secret square_access_token=square-access-token+square-access-token-old
  square_app_secret=square-application-secret+square-sandbox-secret paypal_client_secret=paypal-client-secret
  plaid_secret=plaid-secret plaid_access_token=plaid-access-token algolia_admin_key=algolia-admin-key
  mapbox_secret_token=mapbox-secret-token mapbox_public_token=mapbox-public-token
  vault_service_token=hashicorp-vault-service-token+hashicorp-vault-service-token-old
  vault_batch_token=hashicorp-vault-batch-token vault_approle=hashicorp-vault-secret-id
  terraform_token=hashicorp-terraform-api-token doppler_token=doppler-token
  launchdarkly_access_token=launchdarkly-access-token launchdarkly_sdk_key=launchdarkly-sdk-key
  snyk_token=snyk-api-token sonar_token=sonar-token+sonar-scoped-token okta_api_token=okta-api-token
  auth0_client_secret=auth0-client-secret auth0_mgmt_token=auth0-management-token
  firebase_web_api_key=google-api-key firebase_admin_sdk=gcp-service-account-key
  firebase_fcm_legacy=firebase-server-key tailscale_key=tailscale-key posthog_personal_key=posthog-personal-key
  posthog_project_key=posthog-project-key pem_private_key=private-key-pem+private-key-encrypted+private-key-pgp
  openssh_private_key=private-key-openssh pkcs12=private-key-pkcs12 db_url=database-url-credentials
  jdbc_odbc=database-url-parameter+database-url-key-value jwt_token=jwt-token jwt_secret=jwt-secret
  basic_auth_url_cred=basic-auth-url curl_basic=basic-auth-curl+basic-auth-header
  `
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [token = "", formats = ""] = entry.split("=");
      return [token, formats.split("+")];
    }),
);

/** Kinds that are named there and found by no format, with the reason. */
export const unknownTokens: ReadonlyMap<string, string> = new Map([
  [
    "hf_misprinted_sk",
    "a misprint of guides: such a key is OpenAI's, DeepSeek's or Stability's, whatever stands near it",
  ],
]);
