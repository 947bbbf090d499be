package arch

import (
	"go/ast"
	"go/token"
	"io/fs"
	"slices"
)

// Weight says how long the functions of a module are, in lines of their bodies
// and tests left out.
type Weight struct {
	Functions          int
	Median, Percentile int // 50th and 95th
	Longest            []Function
}

// A Function is one function and how many lines it has between its braces.
type Function struct {
	File, Name string
	Lines      int
}

// Weigh measures the functions of a module. Longest has the ten longest.
func Weigh(tree fs.FS) (Weight, error) {
	var all []Function
	err := walk(tree, 0, func(name string, set *token.FileSet, f *ast.File) {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				lines := set.Position(fn.Body.Rbrace).Line - set.Position(fn.Body.Lbrace).Line - 1
				all = append(all, Function{name, fn.Name.Name, max(lines, 1)})
			}
		}
	})
	if err != nil || len(all) == 0 {
		return Weight{}, err
	}
	slices.SortStableFunc(all, func(a, b Function) int { return b.Lines - a.Lines })
	return Weight{
		Functions:  len(all),
		Median:     all[len(all)/2].Lines,
		Percentile: all[len(all)*5/100].Lines,
		Longest:    all[:min(10, len(all))],
	}, nil
}
