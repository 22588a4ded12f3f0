// Package app holds the files that stand in go-app's own package of that name in
// the place of theirs; see docs/go-app.md. All but this one are copied there.
package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

// Composer and Context are go-app's. They are here so that the other files compile,
// and are vetted and tested, where they lie.
type (
	Composer = goapp.Composer
	Context  = goapp.Context
)
