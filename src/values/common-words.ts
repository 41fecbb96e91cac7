/** The hash of no letters. */
export const EMPTY_WORD = 0x811c9dc5 | 0;

/** The words and abbreviations that names in programs are made of most; written down from memory, in no order of rank. */
const WORDS = `
  abort about accept access account action active adapter add address admin after agent align alert alias all allow
  amount analytics anchor android api app append application apply archive area args argument array arrow article asset
  assign async attach attempt attr attribute audio audit auth author avatar await back backend background badge balance
  banner base batch before begin beta billing binary bind bit block blue board body bool boolean border bot bottom box
  branch break browser bucket buffer build builder bundle business button byte cache calendar call callback camera
  cancel canvas card cart case cell center chain change channel char chart chat check child choice class clean clear
  click client clock clone close cloud cluster code codec collection color column command comment commit common compare
  compile complete component compute condition config confirm connect connection console const constant contact
  container content context control controller convert cookie copy core cors count counter country create credential
  crypto css currency current cursor custom customer daemon dark dashboard data database date day debug decode default
  define delay delete deploy deployment description design detail dev device dialog diff digest dir directory disable
  disk dispatch display doc docker document domain done down download draft drag draw driver drop duration dynamic edge
  edit editor element email embed empty enable encode encryption end endpoint engine entity entry env environment equal
  error escape event example exception exec execute exit expire expect export extension external face factory fail
  fallback false feature feedback fetch field file filter final find first fix flag float flow focus folder font foo
  footer for force foreign form format forward frame framework free from front frontend full function gateway general
  generate generic get git global graph green grid group guard guest guide handle handler hash head header health height
  help helper hidden hide history home hook host hour hover html http https icon image img import in inbox include index
  info init inline inner input insert install instance instruct int integer integration interface internal interval
  invalid invoice is issue item iterator job join json key keyboard kind label lambda language large last latest layer
  layout lead leader left legacy length level lib library license light limit line link linux list listen listener
  live load loader local locale location lock log logger login logo long loop machine mail main make manager manifest
  map margin mark mask master match max media member memory menu merge message meta method metric middle migration min
  mobile mock modal mode model modified module monitor month mount mouse move multi mutation mutex name native
  navigation network new next node none normal not note notification null number object of offset old on online open
  operation operator option order organization origin os out outer output overlay override owner pack package padding
  page pane panel param parent parse parser part partial pass password patch path pattern pause payload payment pdf
  pending people performance permission phone photo picker pipeline pixel plan platform player plugin point policy pool
  popup port position post prefix preview price primary print priority private process processor product production
  profile progress project promise prompt prop property provider proxy public publish pull push query queue quota random
  range rate raw react read reader ready receive record redirect redis reducer ref reference refresh region register
  registry release remote remove render replica report request required reset resize resolver resource response rest
  result retry return review right role rollback root round route router row rule run runner runtime safe sample scale
  schedule schema scope score screen script scroll search second secret section secure security seed select selector
  self send server service session set settings setup shadow shape share shared shell show sidebar sign simple single
  site size skip slider slot small snapshot socket sort source space spec split spring sql src stack staging stage start
  state static status step stop storage store stream street string style sub submit subscribe subscription success
  suffix summary support switch sync syntax system tab table tag target task team template tenant term test text theme
  thread time timeout timer timestamp title to toggle token tool toolbar tooltip top topic total trace track transaction
  transfer transform transition translate tree trigger true type undefined unique unit unknown update upload url use user
  util utils valid validate validation validator value variable variant vector vendor version video view visible volume
  wait wallet warning watch web webhook webpack week welcome white widget width window with word worker workflow
  workspace wrap wrapper write xml yaml year your zone
  addr aes amd arm asc aws btn cdn cert cfg cli cmd cpu css csv ctx cur db del dest dns dto elem err evt ext fmt fn func
  gcp gpt gpu gui href idx impl jwt kms ldap len mgr msg mysql nav nginx npm num obj oauth opts os pkg png postgres
  prev proc prod ptr py qty ref regex repo req res rgb rpc rsa sdk sha sms smtp ssh ssl std str stripe sum svg tcp tls
  tmp tsx txt udp uri usd usr utf uuid val var vpc vue ws ecdh ecdhe dhe gcm cbc hmac kdf pbkdf iso utc gmt iam sso sns sqs rds eks gke aks acl cidr lan wan dsn ttl etl
  cdk csrf xsrf fcm apn gzip md yml toml ini mjs cjs tsx jsx grpc oidc saml scim mfa otp totp pem pfx crt xhr xl xs zip
`;

/** A power of two, so large that one place in eight is taken. */
const PLACES = 8192;

const table = tableOf(WORDS.split(/\s+/).filter((word) => word !== ""));

/** Takes one more lower-case letter into the hash of a word that begins with {@link EMPTY_WORD}. */
export function hashOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** True for the hash of a common word; of other words, one in a million has such a hash, too. */
export function isCommonWord(hash: number): boolean {
  for (let place = hash >>> 19; ; place = (place + 1) % PLACES) {
    const held = table[place];
    if (held === hash) return true;
    if (held === 0) return false;
  }
}

function tableOf(words: readonly string[]): Int32Array {
  const made = new Int32Array(PLACES);
  for (const word of words) {
    let hash = EMPTY_WORD;
    for (let index = 0; index < word.length; index++) hash = hashOn(hash, word.charCodeAt(index));
    let place = hash >>> 19;
    while (made[place] !== 0 && made[place] !== hash) place = (place + 1) % PLACES;
    made[place] = hash;
  }
  return made;
}
