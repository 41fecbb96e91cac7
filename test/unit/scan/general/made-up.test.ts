import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { generic } from "../../../../src/providers/generic.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const scanner = createScanner([generic]);

/** How sure a scan is of each thing that it finds where `§` stands for a password; and whether it is all of that. */
function found(path: string, text: string, password = madeUp()): readonly string[] {
  return scanner
    .scan(path, Buffer.from(text.replaceAll("§", password)))
    .matches.map(({ secret, confidence }) => `${confidence} ${secret.reveal("fingerprint") === password}`);
}

/** Two words, a number and a sign. */
function madeUp(): string {
  return `LanternVelvet${100 + (randomBytes(2).readUInt16BE() % 900)}#`;
}

describe("a password that somebody made up", () => {
  test.each([
    ["src/app.py", "shop_password = '§'"],
    ["src/app.ts", "password: '§',"],
    ["src/app.ts", 'config.set("shop.password", "§");'],
    ["src/App.java", 'ds.setPassword("§");'],
    [".env", "SHOP_PASSWORD=§"],
    [".env", "SHOP_PASSWORD=§ # until May"],
    ["config/shop.properties", "shop.password=§"],
    ["compose.yaml", "      - SHOP_PASSWORD=§"],
    ["deploy.yaml", "- name: SHOP_PASSWORD\n  value: §\n"],
    ["shop.postman_collection", '{ "key": "shopPassword", "value": "§" }'],
    ["Dockerfile", "ENV SHOP_PASSWORD §"],
    ["run.sh", "docker run -e SHOP_PASSWORD=§ acme/shop"],
    ["wpa_supplicant.conf", '  psk="§"'],
    ["shop.xml", "<password>§</password>"],
    ["shop.xml", '<user name="ann" password="§"/>'],
    ["src/app.lua", 'local 密码 = "§"'],
    ["shop.ini", "пароль = §"],
    ["shop.tfvars", 'base_de_datos_contraseña = "§"'],
  ])("is a guess in %s: %j", (path, text) => expect(found(path, text)).toEqual(["low true"]));

  test.each(["BlueHorse42", "summer!2041", "kai8wahTei", "tigerOrbit687#"])("may be %j", (password) =>
    expect(found(".env", "SHOP_PASSWORD=§", password)).toEqual(["low true"]),
  );

  test.each([
    ["src/app.ts", "apiKey: '§'"],
    ["src/app.ts", "passwordHash: '§'"],
    ["src/app.ts", "title: '§'"],
    ["src/app.ts", "password: '§' + suffix"],
    ["src/app.ts", "password = §"],
    ["src/app.ts", "password:\n  title: '§'"],
    ["docs/login.md", "The password: '§'"],
    ["README.md", "A bad password: `§`"],
    ["test/login.ts", "password: '§'"],
    ["src/login.spec.ts", "password: '§'"],
    ["src/login_test.go", 'password := "§"'],
    ["fixtures/users.yml", "password: §"],
    [".env.example", "SHOP_PASSWORD=§"],
    ["plugins/modules/shop.py", '\nEXAMPLES = r"""\n- acme.shop:\n    password: "§"\n"""'],
  ])("is none in %s: %j", (path, text) => expect(found(path, text)).toEqual([]));

  test.each([
    "changeme123!",
    "P@ssw0rd123",
    "Password2024!",
    "passwordMustContain8Characters",
    "Tr0ub4dor&3",
    "date=1970-01-01",
    "kPSK+AES128",
    "getPassword(1)",
    "config.password2",
    "$SHOP_PASSWORD_2A",
    "/run/secrets/Shop1",
    "3|$argon2id$v=19$m=65536,",
  ])("is none, as everybody knows it or it says something else: %j", (password) =>
    expect(found("src/app.py", 'password = "§"', password)).toEqual([]),
  );

  test("takes no longer where there are names or passwords without end, and says what it left out", () => {
    const texts = ["password", "password=", "password value:", "пароль", 'pass="Ab1cdefgh"\n'];
    const before = process.cpuUsage();
    const seen = texts.map((text) =>
      scanner.scan("app.py", Buffer.from(text.repeat(1_000_000 / text.length))),
    );
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(4_000);
    expect(seen.at(-1)?.unfinished).toEqual(["generic-secret"]);
  });
});
