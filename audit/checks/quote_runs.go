package checks

// longestRun is how many paragraphs a quotation may run over whose inner
// paragraphs do not open it again.
const longestRun = 12

// settle looks for the end of a quotation that paragraph i leaves open. Where it
// is found, the marks are taken off the lists.
func settle(all []quotedParagraph, i int) {
	p := &all[i]
	if len(p.opens)+len(p.closes) > 0 {
		p.within = true
	}
	if len(p.opens) == 0 {
		return
	}
	f := p.opens[0].family
	for j := i + 1; j < len(all) && j <= i+longestRun; j++ {
		next := &all[j]
		switch {
		case j == i+1 && next.leading:
			p.opens = p.opens[1:]
			next.within = next.within || len(next.opens) > 0
			return
		case len(next.closes) > 0 && next.closes[0].family == f && next.marks > 0:
			p.opens = p.opens[1:]
			next.closes = next.closes[1:]
			for k := i; k <= j; k++ {
				all[k].within = true
			}
			return
		case len(next.opens) > 0:
			return
		}
	}
}
