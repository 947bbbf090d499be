package reports

import (
	"path"
	"strings"
)

// filePath is a document's path as CI services look it up: from the root of the
// repository, with forward slashes and without a leading "./". A run that was
// started below the root says where with [Options.PathPrefix]. An absolute path,
// a URI with a scheme and "-", which is no file, are left as they are.
func (o Options) filePath(uri string) string {
	if uri == "-" || scheme.MatchString(uri) {
		return uri
	}
	p := path.Clean(strings.ReplaceAll(uri, `\`, "/"))
	if path.IsAbs(p) || drive.MatchString(p) {
		return p
	}
	return path.Join(strings.ReplaceAll(o.PathPrefix, `\`, "/"), p)
}
