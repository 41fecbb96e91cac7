import { type Draft, draft } from "./context.ts";
import type { Dice } from "./dice.ts";
import { capital, noun, sentence, verb, verbNoun } from "./words.ts";

/** How a source file of a language looks around the interesting lines. */
interface Language {
  readonly extension: string;
  readonly comment: string;
  readonly imports: readonly string[];
  /** A function with ordinary content. */
  readonly other: (dice: Dice) => readonly string[];
  /** What every file is wrapped in, such as a class. */
  readonly wrap?: (lines: readonly string[], dice: Dice) => readonly string[];
}

const LANGUAGES = {
  python: {
    extension: "py",
    comment: "#",
    imports: ["import os", "import json", "import logging", "from pathlib import Path", "import requests"],
    other: (dice) => [
      "",
      `def ${verb(dice)}_${noun(dice)}(${noun(dice)}, limit=${dice.number(1, 50)}):`,
      `    """${sentence(dice)}"""`,
      `    logger.info("${verb(dice)} %s", limit)`,
      `    return [item for item in ${noun(dice)}s if item.get("${noun(dice)}")]`,
      "",
    ],
  },
  javascript: {
    extension: "js",
    comment: "//",
    imports: [
      "const fs = require('fs');",
      "const path = require('path');",
      "const axios = require('axios');",
    ],
    other: (dice) => [
      "",
      `async function ${verbNoun(dice)}(${noun(dice)}) {`,
      `  const result = await ${verbNoun(dice)}(${noun(dice)}.id, { page: ${dice.number(1, 9)} });`,
      `  return result.items.map((item) => item.${noun(dice)});`,
      "}",
    ],
  },
  typescript: {
    extension: "ts",
    comment: "//",
    imports: ['import { readFile } from "node:fs/promises";', 'import express from "express";'],
    other: (dice) => [
      "",
      `export interface ${capital(noun(dice))} {`,
      `  ${noun(dice)}: string;`,
      `  ${noun(dice)}?: number;`,
      "}",
    ],
  },
  go: {
    extension: "go",
    comment: "//",
    imports: ["package main", "", 'import (\n\t"context"\n\t"fmt"\n\t"os"\n)'],
    other: (dice) => [
      "",
      `func ${verbNoun(dice)}(ctx context.Context, id int) error {`,
      `\tif id == 0 {\n\t\treturn fmt.Errorf("${noun(dice)} %d not found", id)\n\t}`,
      "\treturn nil",
      "}",
    ],
  },
  java: {
    extension: "java",
    comment: "//",
    imports: ["package io.acme.service;", "", "import java.util.List;", "import java.util.Map;"],
    other: (dice) => [
      "",
      `    public List<String> ${verbNoun(dice)}(long id) {`,
      `        return repository.${verbNoun(dice)}(id, "${noun(dice)}");`,
      "    }",
    ],
    wrap: (lines, dice) => [`public class ${capital(noun(dice))}Service {`, ...lines, "}"],
  },
  kotlin: {
    extension: "kt",
    comment: "//",
    imports: ["package io.acme", "", "import kotlinx.coroutines.flow.Flow"],
    other: (dice) => ["", `fun ${verbNoun(dice)}(id: Long): String = "${noun(dice)}/$id"`],
  },
  csharp: {
    extension: "cs",
    comment: "//",
    imports: ["using System;", "using System.Net.Http;"],
    other: (dice) => [`    public int ${capital(verbNoun(dice))}(int id) => id * ${dice.number(2, 9)};`],
    wrap: (lines, dice) => [
      "namespace Acme.Web",
      "{",
      `  public class ${capital(noun(dice))}Client {`,
      ...lines,
      "  }",
      "}",
    ],
  },
  ruby: {
    extension: "rb",
    comment: "#",
    imports: ['require "json"', 'require "net/http"'],
    other: (dice) => [
      "",
      `def ${verb(dice)}_${noun(dice)}(id)`,
      `  ${capital(noun(dice))}.find_by(id: id)`,
      "end",
    ],
  },
  php: {
    extension: "php",
    comment: "//",
    imports: ["<?php", "", "namespace App\\Services;", "", "use Illuminate\\Support\\Facades\\Http;"],
    other: (dice) => [
      "",
      `function ${verbNoun(dice)}(int $id) {`,
      `    return $this->${noun(dice)}[$id] ?? null;`,
      "}",
    ],
  },
  rust: {
    extension: "rs",
    comment: "//",
    imports: ["use std::collections::HashMap;", "use anyhow::Result;"],
    other: (dice) => [
      "",
      `fn ${verb(dice)}_${noun(dice)}(id: u64) -> Result<u64> {`,
      `    Ok(id + ${dice.number(1, 9)})`,
      "}",
    ],
  },
  swift: {
    extension: "swift",
    comment: "//",
    imports: ["import Foundation", "import UIKit"],
    other: (dice) => [
      "",
      `func ${verbNoun(dice)}(_ id: Int) -> String {`,
      `    return "${noun(dice)}-\\(id)"`,
      "}",
    ],
  },
  dart: {
    extension: "dart",
    comment: "//",
    imports: ["import 'package:flutter/material.dart';", "import 'dart:convert';"],
    other: (dice) => ["", `Widget ${verbNoun(dice)}(BuildContext context) => Text('${noun(dice)}');`],
  },
  scala: {
    extension: "scala",
    comment: "//",
    imports: ["package io.acme", "", "import scala.concurrent.Future"],
    other: (dice) => ["", `  def ${verbNoun(dice)}(id: Long): Option[String] = cache.get(id)`],
    wrap: (lines, dice) => [`object ${capital(noun(dice))} {`, ...lines, "}"],
  },
  elixir: {
    extension: "exs",
    comment: "#",
    imports: ["import Config"],
    other: (dice) => ["", `config :acme, ${capital(noun(dice))}, pool_size: ${dice.number(2, 20)}`],
  },
  clojure: {
    extension: "clj",
    comment: ";;",
    imports: ["(ns acme.core", "  (:require [clj-http.client :as http]))"],
    other: (dice) => ["", `(defn ${verb(dice)}-${noun(dice)} [id] (get @state id))`],
  },
  r: {
    extension: "R",
    comment: "#",
    imports: ["library(httr)", "library(dplyr)"],
    other: (dice) => [`${noun(dice)} <- read.csv("data/${noun(dice)}.csv")`, `summary(${noun(dice)})`],
  },
  lua: {
    extension: "lua",
    comment: "--",
    imports: ["local http = require('socket.http')"],
    other: (dice) => [
      "",
      `local function ${verb(dice)}_${noun(dice)}(id)`,
      `  return id + ${dice.number(1, 9)}`,
      "end",
    ],
  },
  perl: {
    extension: "pl",
    comment: "#",
    imports: ["use strict;", "use warnings;"],
    other: (dice) => [
      "",
      `sub ${verb(dice)}_${noun(dice)} {`,
      `    my ($id) = @_;`,
      `    return $id + 1;`,
      "}",
    ],
  },
  c: {
    extension: "c",
    comment: "//",
    imports: ["#include <stdio.h>", "#include <curl/curl.h>"],
    other: (dice) => [
      "",
      `static int ${verb(dice)}_${noun(dice)}(int id) {`,
      `    return id + ${dice.number(1, 9)};`,
      "}",
    ],
  },
  cpp: {
    extension: "cpp",
    comment: "//",
    imports: ["#include <string>", "#include <WiFi.h>"],
    other: (dice) => ["", `int ${verbNoun(dice)}(int id) {`, `  return id * ${dice.number(2, 9)};`, "}"],
  },
  objc: {
    extension: "m",
    comment: "//",
    imports: ["#import <Foundation/Foundation.h>"],
    other: (dice) => ["", `- (void)${verbNoun(dice)} {`, `  NSLog(@"${noun(dice)}");`, "}"],
  },
  groovy: {
    extension: "gradle",
    comment: "//",
    imports: ["plugins {", "    id 'java'", "}"],
    other: (dice) => [
      "",
      "dependencies {",
      `    implementation 'io.acme:${noun(dice)}:1.${dice.number(0, 9)}.0'`,
      "}",
    ],
  },
  haskell: {
    extension: "hs",
    comment: "--",
    imports: ["module Main where", "", "import qualified Data.Map as Map"],
    other: (dice) => ["", `${verbNoun(dice)} :: Int -> Int`, `${noun(dice)} x = x + 1`],
  },
  julia: {
    extension: "jl",
    comment: "#",
    imports: ["using HTTP, JSON"],
    other: (dice) => ["", `function ${verb(dice)}_${noun(dice)}(id)`, "    id + 1", "end"],
  },
  vb: {
    extension: "vb",
    comment: "'",
    imports: ["Imports System.Net.Http", ""],
    other: (dice) => [
      `  Public Function ${capital(verbNoun(dice))}(id As Integer) As Integer`,
      "    Return id",
      "  End Function",
    ],
    wrap: (lines, dice) => [`Module ${capital(noun(dice))}`, ...lines, "End Module"],
  },
  matlab: {
    extension: "m",
    comment: "%",
    imports: ["clear; clc;"],
    other: (dice) => [`${noun(dice)} = linspace(0, ${dice.number(1, 9)}, 100);`],
  },
} satisfies Readonly<Record<string, Language>>;

export type LanguageName = keyof typeof LANGUAGES;

/** A source file that holds the given lines among ordinary ones. */
export function program(dice: Dice, name: LanguageName, lines: readonly string[]): Draft {
  const language: Language = LANGUAGES[name];
  const others = () => dice.many(dice.number(0, 2), () => language.other(dice)).flat();
  const comment = dice.chance(0.3) ? [`${language.comment} ${sentence(dice)}`] : [];
  const body = [...others(), ...comment, ...lines, ...others()];
  const folder = dice.pick(["src", "app", "lib", "server", "scripts", "examples"]);
  return draft(
    `${folder}/${noun(dice)}.${language.extension}`,
    language.imports,
    language.wrap === undefined ? body : language.wrap(body, dice),
  );
}
