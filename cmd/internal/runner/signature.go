package runner

import "strings"

// Signature names everything but the texts that a result depends on: the
// version, the rules with their severities where these were changed, how texts
// are read, the content of the glossary, and the settings of the score. Two reports with one signature and
// the same texts are the same.
func (r *Runner) Signature() string {
	s := r.settings
	parts := []string{
		s.Tool.Name + ":" + s.Tool.Version,
		"rules:" + strings.Join(r.rules(), ","),
		"paragraphs:" + s.Read.Layout.String(),
	}
	for _, o := range []struct{ name, value string }{{"lang", s.Read.Lang}, {"encoding", s.Read.Encoding}, {"format", s.Read.Format}} {
		if o.value != "" {
			parts = append(parts, o.name+":"+o.value)
		}
	}
	if s.Glossary != nil {
		parts = append(parts, "glossary:"+s.Glossary.Hash())
	}
	if s.Judge != "" {
		parts = append(parts, "judge:"+s.Judge)
	}
	return strings.Join(append(parts, "score:"+s.Score.Signature()), "|")
}

func (r *Runner) rules() []string {
	var ids []string
	for _, rule := range r.engine.Rules() {
		id := rule.ID
		if rule.Severity != r.severities[id] {
			id += "=" + rule.Severity.String()
		}
		ids = append(ids, id)
	}
	return ids
}
