// What the emulators need before they start and the apps before they run: `prepare` writes it, `wait` waits until all answer.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The name that the Service Bus emulator takes for its one namespace, and what it takes in it (its Config-schema.json, its usage quotas). */
const bus = { namespace: "sbemulatorns", entities: 50, subscriptions: 50, rulesOfTopic: 1000, deliveries: 10, timeToLive: "PT1H" };

/** Published by Microsoft for every Cosmos DB emulator; it opens nothing else. */
const cosmosKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

/** The first app listens here, each further one at the next port. */
const firstPort = 7071;

/** Where the emulators answer. */
const addresses = { "Cosmos DB": 8081, "Azurite's blobs": 10000, "Azurite's queues": 10001, "Azurite's tables": 10002, "Service Bus": 5672, "Durable Task Scheduler": 8080 };
const busHealth = "http://127.0.0.1:5300/health";

const json = path => JSON.parse(readFileSync(path, "utf8"));

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Keys are their owner's alone; what a container reads, everybody's. */
function write(path, value, mode) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value, null, 2) + "\n", { mode });
}

/** The apps: the portal first, whose port is that of the pages, then by name. */
function appsOf(root) {
  const names = readdirSync(join(root, "functions")).filter(name => existsSync(join(root, "functions", name, "host.json")));
  return names.sort((one, other) => (other === "Portal") - (one === "Portal") || (one < other ? -1 : 1));
}

/** All apps' entities as the emulator takes them: one namespace of its own name, and no time to live above an hour. */
function topologyOf(root, apps) {
  const namespace = { Name: bus.namespace, Queues: [], Topics: [] };
  const names = new Map();
  for (const app of apps) {
    const path = join(root, "functions", app, "servicebus.json");
    for (const declared of existsSync(path) ? json(path).UserConfig.Namespaces : []) {
      for (const kind of ["Queues", "Topics"]) {
        for (const entity of declared[kind] ?? []) {
          if (names.has(entity.Name)) fail(`${entity.Name} is declared by ${names.get(entity.Name)} and by ${app}: the emulator takes it once.`);
          names.set(entity.Name, app);
          namespace[kind].push(entity);
        }
      }
    }
  }
  check(namespace);
  return { UserConfig: { Namespaces: [namespace], Logging: { Type: "Console" } } };
}

function check(namespace) {
  const entities = [...namespace.Queues, ...namespace.Topics];
  if (entities.length > bus.entities) fail(`The apps declare ${entities.length} queues and topics; the emulator takes ${bus.entities}.`);
  for (const topic of namespace.Topics) {
    const rules = topic.Subscriptions.reduce((sum, subscription) => sum + (subscription.Rules ?? []).length, 0);
    if (topic.Subscriptions.length > bus.subscriptions) fail(`${topic.Name} has ${topic.Subscriptions.length} subscriptions; the emulator takes ${bus.subscriptions}.`);
    if (rules > bus.rulesOfTopic) fail(`${topic.Name} has ${rules} rules; the emulator takes ${bus.rulesOfTopic}.`);
  }
  for (const { Name, Properties } of [...entities, ...namespace.Topics.flatMap(topic => topic.Subscriptions)]) {
    if (Properties?.MaxDeliveryCount > bus.deliveries) fail(`${Name} is delivered ${Properties.MaxDeliveryCount} times; the emulator takes ${bus.deliveries}.`);
    if (isAbove(Properties?.DefaultMessageTimeToLive)) Properties.DefaultMessageTimeToLive = bus.timeToLive;
  }
}

/** Whether a time to live is one of days or of more than an hour. */
function isAbove(time) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(time ?? "PT0S") ?? fail(`'${time}' is no time to live that is understood here.`);
  const [days, hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds > 3600;
}

function freshKey() {
  return randomBytes(32).toString("base64");
}

/** The keys that all apps share, made once; `./run token --data` reads the same file. */
function secretsIn(out) {
  const path = join(out, "infra/emulators/generated/secrets.json");
  if (!existsSync(path)) write(path, { DevelopmentTokenKey: freshKey(), FileMasterKey: freshKey() }, 0o600);
  return json(path);
}

function settingsOf(sample, app, ports, secrets) {
  const values = {
    ...sample.Values,
    AzureWebJobsCosmosDB: `AccountEndpoint=https://localhost:${addresses["Cosmos DB"]}/;AccountKey=${cosmosKey};DisableServerCertificateValidation=True;`,
    Identity__Address: `http://localhost:${ports.get("Identity")}`,
    DevelopmentToken__Key: secrets.DevelopmentTokenKey,
    Files__MasterKey: secrets.FileMasterKey,
    Payments__SimulatorKey: freshKey(),
  };
  return { IsEncrypted: sample.IsEncrypted, Values: values, Host: { LocalHttpPort: ports.get(app) } };
}

function prepare(root, out) {
  const apps = appsOf(root);
  write(join(out, "infra/emulators/generated/servicebus.json"), topologyOf(root, apps), 0o644);
  const ports = new Map(apps.map((app, index) => [app, firstPort + index]));
  const secrets = secretsIn(out);
  const sample = json(join(root, "local.settings.sample.json"));
  for (const app of apps) {
    const path = join(out, "functions", app, "local.settings.json");
    if (existsSync(path)) {
      console.log(`functions/${app}/local.settings.json is there and is left as it is.`);
    } else {
      write(path, settingsOf(sample, app, ports, secrets), 0o600);
      console.log(`functions/${app}/local.settings.json written: http://localhost:${ports.get(app)}`);
    }
  }
}

function answers(port) {
  return new Promise(done => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** The ports answer before the emulator of Service Bus has its entities, so that is asked for its health besides. */
async function wait() {
  const end = Date.now() + 180_000;
  const checks = [
    ...Object.entries(addresses).map(([name, port]) => [name, () => answers(port)]),
    ["Service Bus's entities", () => fetch(busHealth).then(answer => answer.ok, () => false)],
  ];
  for (const [name, check] of checks) {
    while (!(await check())) {
      if (Date.now() > end) fail(`${name} does not answer after three minutes: infra/emulators/emulators logs shows why.`);
      await new Promise(done => setTimeout(done, 1000));
    }
    console.log(`${name} answers.`);
  }
}

const here = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const [command, root = here, out = root] = process.argv.slice(2);
if (command === "prepare") prepare(root, out);
else if (command === "wait") await wait();
else fail("Usage: node emulators.mjs prepare [ROOT [OUT]] | wait");
