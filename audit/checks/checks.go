// Package checks holds the built-in checks, one to a file.
//
// To add one, write a file that declares one package-level *audit.Check, put a
// case or two into testdata, and run "go generate ./...": that lists the check
// in all.go and in the README.
//
// What several checks look at is worked out once for a document and shared by
// an audit.Memo: the words (words.go), what is said twice in a row (repeats.go),
// the markup left in the text (markup.go).
package checks

import (
	"strings"

	"mtaudit/audit/text"
)

//go:generate go run ../../cmd/internal/genlist -type *audit.Check

// baseLang is the language of a document without region and script.
func baseLang(d *text.Document) string {
	base, _, _ := strings.Cut(strings.ToLower(d.Lang), "-")
	return base
}
