package runner

import "mtaudit/audit"

// resolve compares the facts of all documents and hands each finding to the
// document that it is in.
func (r *Runner) resolve(rep *audit.Report) {
	byURI := map[string][]audit.Finding{}
	var facts []audit.Fact
	for _, d := range rep.Documents {
		facts = append(facts, d.Facts...)
	}
	for _, f := range r.engine.Resolve(facts) {
		byURI[f.At.URI] = append(byURI[f.At.URI], f)
	}
	for i := range rep.Documents {
		if found := byURI[rep.Documents[i].URI]; len(found) > 0 {
			rep.Documents[i].Add(found...)
		}
	}
}
