// Pictures for eyes, taken by `make shots`; no test compares them.
import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

export default defineConfig(journeys, { testDir: ".", testMatch: "shots.ts" });
