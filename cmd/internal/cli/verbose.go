package cli

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
)

// tellRun says what a run went by and what each article came to.
func (a *app) tellRun(f *auditFlags, cfg files.Config, rep *audit.Report) {
	say := func(format string, args ...any) {
		fmt.Fprintf(a.stderr, "mtaudit: %s\n", printable(fmt.Sprintf(format, args...)))
	}
	say("configuration: %s", orNone(cfg.Path))
	if baseline, _ := f.baselinePath(cfg); !f.noBaseline {
		say("baseline: %s", baseline)
	}
	if names := f.glossaryFiles(cfg); len(names) > 0 {
		say("glossary: %s", strings.Join(names, ", "))
	}
	say("signature: %s", rep.Signature)
	for _, d := range rep.Documents {
		say("%s", came(d))
	}
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// came reads "a.mt.txt: plain, en, 812 words in 12 paragraphs, against a.ref.txt: 3 findings, 1 dismissed".
func came(d audit.DocumentReport) string {
	parts := []string{d.Format, d.Lang}
	if d.Encoding != "" {
		parts = append(parts, d.Encoding)
	}
	parts = append(parts, fmt.Sprintf("%s in %s", counted(d.Words, "word"), counted(len(d.Paragraphs), "paragraph")))
	if d.Reference != "" {
		parts = append(parts, "against "+d.Reference)
	}
	if d.Source != "" {
		parts = append(parts, "from "+d.Source)
	}
	s := fmt.Sprintf("%s: %s: %s", d.URI, strings.Join(parts, ", "), counted(len(d.Findings), "finding"))
	if n := len(d.Suppressed); n > 0 {
		s += fmt.Sprintf(", %d dismissed", n)
	}
	return s
}
