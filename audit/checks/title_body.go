package checks

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// # Bodies of one post
//
// A long name of a body, one inside the other, comes out of an engine with another
// head: “Director of the State Council of Water Affairs” is the director of the
// Water Affairs Office of the State Council. Names of bodies are shortened and
// turned in many ways by good writers, so only this is looked at: the words of the
// one are all in the other, it has three of them at least, its head is that of a
// body, and there that word is no head.

// body is the name of a body: its words without prepositions, and its head.
type body struct {
	content []string
	head    string
}

func bodyOf(name string) (b body) {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if w == "of" && b.head == "" && len(b.content) > 0 {
			b.head = b.content[len(b.content)-1]
		}
		if !lexicon.FunctionWords("en").Has(w) {
			b.content = append(b.content, strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"))
		}
	}
	if b.head == "" && len(b.content) > 0 {
		b.head = b.content[len(b.content)-1]
	}
	return b
}

// leastBody is how many words a name must have to be found in another.
const leastBody = 3

// beheads reports whether a name has nothing but words of another, and a head
// that is none there.
func (b body) beheads(whole body) bool {
	return len(b.content) >= leastBody && b.head != whole.head && lexicon.BodyHead(b.head) &&
		!slices.ContainsFunc(b.content, func(w string) bool { return !slices.Contains(whole.content, w) })
}

// bodyVariants reports the bodies of one person and office that have lost their
// head, each once.
func bodyVariants(p *audit.Pass, posts []names.Post) {
	var first []names.Post // with each body
	var bodies []body
	seen := map[string]bool{}
	for _, post := range posts {
		if name := said(p, post.Body); name != "" && claims(p, post) && !seen[name] {
			seen[name] = true
			first, bodies = append(first, post), append(bodies, bodyOf(name))
		}
	}
	for i, odd := range first {
		whole := slices.IndexFunc(bodies, bodies[i].beheads)
		if whole >= 0 && !inReference(p, odd.Body) {
			reportBody(p, odd, first[whole])
		}
	}
}

func reportBody(p *audit.Pass, odd, whole names.Post) {
	p.Report(audit.Finding{
		At: p.At(text.Span{Start: odd.Office.Start, End: odd.Body.End}),
		Message: fmt.Sprintf("“%s” and “%s” are one post of %s, and read as heads of two bodies. Keep to one name of the body.",
			said(p, odd.Body), said(p, whole.Body), personName(p, odd.Holder)),
		Related: []audit.Related{audit.Elsewhere(p.Article, text.Span{Start: whole.Office.Start, End: whole.Body.End}, "“"+said(p, whole.Body)+"” here")},
	})
}

func said(p *audit.Pass, at text.Span) string {
	return strings.Join(strings.Fields(p.Article.Text(at)), " ")
}

// claims reports whether a post says what its holder is now; who is new in it is.
func claims(p *audit.Pass, post names.Post) bool {
	return !post.Past || strings.HasPrefix(strings.ToLower(p.Article.Text(post.At)), "new ")
}

// inReference reports whether the passage of the reference that answers to some
// words of the article has them too.
func inReference(p *audit.Pass, at text.Span) bool {
	if p.Reference == nil {
		return false
	}
	bead, _ := p.ReferenceOf(paragraphAt(p.Article, at.Start))
	return slices.ContainsFunc(bead.Reference, func(i int) bool {
		passage := strings.Join(strings.Fields(p.Reference.Text(p.Reference.Paragraphs[i].Span)), " ")
		return strings.Contains(strings.ToLower(passage), strings.ToLower(said(p, at)))
	})
}
