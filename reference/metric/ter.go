package metric

// TER is the translation edit rate with sacreBLEU's defaults (Snover et al.
// 2006): insertions, deletions, substitutions and shifts of phrases.
var TER = NewTER(TEROptions{})

// TEROptions choose a variant of TER. The zero value is sacreBLEU's default.
type TEROptions struct {
	Normalized    bool // split punctuation from words and undo XML escapes
	NoPunctuation bool // remove punctuation
	Asian         bool // the two above also for Chinese and Japanese
	CaseSensitive bool
}

// Places in the sums of TER.
const (
	terEdits = 0 // edits to the reference that needs fewest
	terWords = 1 // words of the references, on average
)

// NewTER returns the TER of the given options. The time for a segment grows
// with its length for each shift that it takes, of which there are fewer than
// a thousand.
func NewTER(o TEROptions) Metric {
	return Metric{
		Name: "TER",
		Signature: signature(caseField(!o.CaseSensitive), "tok:tercom", "norm:"+yesNo(o.Normalized),
			"punct:"+yesNo(!o.NoPunctuation), "asian:"+yesNo(o.Asian)),
		Measure: o.measure,
		Value:   terValue,
	}
}

func (o TEROptions) measure(hyp string, refs []string) Sums {
	needReferences(refs)
	words := numbering{}
	h := words.of(o.tokens(hyp))
	fewest, length := 0, 0
	for i, ref := range refs {
		r := words.of(o.tokens(ref))
		edits := translationEdits(h, r)
		if i == 0 || edits < fewest {
			fewest = edits
		}
		length += len(r)
	}
	return Sums{terEdits: float64(fewest), terWords: float64(length) / float64(len(refs))}
}

func terValue(s Sums) Score {
	if len(s) == 0 || s[terEdits] == 0 {
		return 0
	}
	if s[terWords] == 0 {
		return 100 // words where there should be none
	}
	return Score(100 * s[terEdits] / s[terWords])
}
