// Packages without types of their own; what is used of them is little.
declare module "jsdom";
declare module "react";
declare module "react-dom/server";
declare module "sanitize-html";
