package app

// In this file's place go-app hands values from one component to others by a name,
// keeps them in the browser and sends them to other tabs, by way of reflection. Here
// a component is given what it shows by its parent.

// A State is not there.
type State struct{}

// An Observer is not there.
type Observer struct{}

type stateManager struct{}

func noStates() { panic("go-app less its server has no states: give a component its values as fields") }

func (*stateManager) Observe(Context, string, any) (o Observer) { noStates(); return }

func (*stateManager) Get(Context, string, any) { noStates() }

func (*stateManager) Set(Context, string, any) (s State) { noStates(); return }

func (*stateManager) Delete(Context, string) { noStates() }

func (*stateManager) Cleanup() {}

func (*stateManager) CleanupExpiredPersistedStates(Context) {}
