package runner

import (
	"context"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

// Local runs the checks that look at one paragraph at a time over a text, with
// nothing to hold it against, and returns a report without scores in which
// nothing is dismissed but what comments of the text or the configuration name.
// An editor calls it for the paragraph that was edited, with the language and
// format of the article around it.
func (r *Runner) Local(ctx context.Context, t Text, lang string) (rep *audit.DocumentReport, err error) {
	defer rescue(&err)
	raw, err := t.Load()
	if err != nil {
		return nil, err
	}
	o := t.over(r.settings.Read)
	if lang != "" {
		o.Lang = lang
	}
	d, err := read.Document(t.URI, raw, o)
	if err != nil {
		return nil, err
	}
	found, err := r.local.Audit(ctx, audit.Input{Article: d, Glossary: r.settings.Glossary})
	set := r.settings.Suppress
	set.Document(&found)
	return &found, err
}
