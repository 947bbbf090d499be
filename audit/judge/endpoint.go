package judge

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// An Endpoint is an address that text may be sent to. Only [Config.Endpoint] makes
// one, so that to have one is to have consent.
type Endpoint struct{ base *url.URL }

// ErrNoConsent is the cause of every refusal to send text for want of consent.
var ErrNoConsent = errors.New("nothing was sent")

// Endpoint is where requests go, or an error that says what is missing for text to be
// sent there: an address, TLS unless it is of this machine, and the host among
// those that are allowed.
func (c Config) Endpoint() (Endpoint, error) {
	if c.URL == "" {
		return Endpoint{}, fmt.Errorf("%w: the judge has no address: give --judge-url, or url: under judge: in the configuration", ErrNoConsent)
	}
	u, err := url.Parse(c.URL)
	switch {
	case err != nil:
		return Endpoint{}, fmt.Errorf("%w: the address of the judge cannot be read", ErrNoConsent) // the error would tell what is in it
	case u.Host == "" || u.Scheme != "https" && u.Scheme != "http":
		return Endpoint{}, fmt.Errorf("%w: the address of the judge is no URL such as https://host/v1", ErrNoConsent)
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return Endpoint{}, fmt.Errorf("%w: the address of the judge has more than scheme, host and path: keys belong into the environment or a file", ErrNoConsent)
	case u.Scheme != "https" && !loopback(u.Hostname()):
		return Endpoint{}, fmt.Errorf("%w: %s is not this machine, and without TLS the article would be sent in the clear: begin the address with https", ErrNoConsent, u.Hostname())
	}
	e := Endpoint{u}
	if !slices.ContainsFunc(c.AllowHosts, e.is) {
		return Endpoint{}, fmt.Errorf("%w: the project does not allow its texts to go to %s: if it may, say so in its configuration: judge: {allow-hosts: [%q]}", ErrNoConsent, e.Host(), e.Host())
	}
	return e, nil
}

// Host is the host, with its port if it is given.
func (e Endpoint) Host() string {
	if e.base == nil {
		return ""
	}
	return strings.ToLower(e.base.Host)
}

// Host is the host of the address, "" if it has none. It says nothing of consent.
func (c Config) Host() string {
	u, err := url.Parse(c.URL)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// is reports whether an entry of the list of hosts means this one: with a port, that
// port alone.
func (e Endpoint) is(allowed string) bool {
	return strings.EqualFold(allowed, e.base.Host) || strings.EqualFold(allowed, e.base.Hostname())
}

func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}
