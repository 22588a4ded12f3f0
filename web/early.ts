// Placeholder until the early script is written: it does nothing yet.
export {};
