package cli

import (
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

// jobs are the sets, to be read when their turn comes.
func (a *app) jobs(f *auditFlags, sets []files.Set) []runner.Job {
	stdin := files.Input(a.stdin)
	text := func(name string) runner.Text {
		if name == files.Stdin {
			return runner.Text{URI: f.filename(name), Load: stdin}
		}
		uri := files.URI(name)
		return runner.Text{URI: uri, Load: func() ([]byte, error) { return files.Read(uri) }}
	}
	optional := func(name string) *runner.Text {
		if name == "" {
			return nil
		}
		t := text(name)
		return &t
	}
	jobs := make([]runner.Job, len(sets))
	for i, s := range sets {
		jobs[i] = runner.Job{Article: text(s.Article), Reference: optional(s.Reference), Source: optional(s.Source)}
	}
	return jobs
}
