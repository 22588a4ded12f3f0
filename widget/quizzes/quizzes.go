// Package quizzes holds the quizzes that ship with the tool, one YAML file each, and in
// site.yaml whose they are.
package quizzes

import "embed"

// FS holds the quiz files by name, as buttermilk-or-kefir.yaml.
//
//go:embed *.yaml
var FS embed.FS
