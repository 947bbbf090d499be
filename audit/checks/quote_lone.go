package checks

import (
	"fmt"

	"mtaudit/audit"
)

// A loneQuote is a quotation mark without a partner.
type loneQuote struct {
	quoteMark
	paragraph int
}

// A loneSide words what is wrong about the marks of one side.
type loneSide struct{ one, many string }

var (
	loneOpening = loneSide{
		one:  "The quotation that opens here is never closed. Put the closing mark in, or take this one out.",
		many: "%d quotations of this article open and never close, beside %d that do: their closing marks were lost. Put them in, here and at the other places.",
	}
	loneClosing = loneSide{
		one:  "This mark closes a quotation that was never opened. Put the opening mark in, or take this one out.",
		many: "%d quotations of this article close and never open, beside %d that do: their opening marks were lost, perhaps to a wrong encoding. Put them in, here and at the other places.",
	}
)

// fewLone is how many lone marks of one side are no habit yet.
const fewLone = 4

// reportLone reports each lone mark of one side, or once that most quotations of
// the article lack their other one: that has one cause.
func reportLone(p *audit.Pass, found []loneQuote, pairs int, side loneSide) {
	if len(found) > fewLone && len(found) > pairs {
		f := audit.Finding{At: p.At(found[0].Span), Message: fmt.Sprintf(side.many, len(found), pairs)}
		for _, q := range found[1:] {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, q.Span, "another one"))
		}
		p.Report(f)
		return
	}
	for _, q := range found {
		switch word := q.apostrophe(p.Article); {
		case q.double:
			p.Report(q.doubled(p))
		case word != "":
			p.Report(q.typed(p, word))
		default:
			p.Report(q.finding(p, side.one))
		}
	}
}

// mostShown is how many bytes of a paragraph are looked at for a message.
const mostShown = 400

func (q loneQuote) finding(p *audit.Pass, message string) audit.Finding {
	start := p.Article.Paragraphs[q.paragraph].Span
	start.End = min(start.End, start.Start+mostShown)
	return audit.Finding{
		At:      p.At(q.Span),
		Message: fmt.Sprintf("%s The paragraph begins “%s”.", message, quoteStart(p.Article.Text(start))),
	}
}
