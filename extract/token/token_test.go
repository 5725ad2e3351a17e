package token

import (
	"slices"
	"strings"
	"testing"
)

// texts returns the texts of d's tokens.
func texts(d *Document) []string {
	var out []string
	for i := range d.Tokens {
		out = append(out, d.TokenText(i))
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // the tokens, with "·" between
	}{
		{"empty", "", ""},
		{"gaps only", " \t\r\n\u00a0\u200b\x00\xff", ""},
		{"words", "The bank was hit.", "The·bank·was·hit·."},
		{"no-break spaces", "10\u00a0million\u202feuros\u2009now", "10·million·euros·now"},

		{"straight possessive", "Fairmont's network", "Fairmont·'s·network"},
		{"curly possessive", "Fairmont’s network", "Fairmont·’s·network"},
		{"letter apostrophe", "Fairmontʼs O’Brien Oʼbrien", "Fairmont·ʼs·O’Brien·Oʼbrien"},
		{"possessive in capitals", "BANK’S LOSS", "BANK·’S·LOSS"},
		{"possessive of a plural", "hackers' tools, hackers’ tools", "hackers·'·tools·,·hackers·’·tools"},
		{"possessive after marks", "Inc.'s Yahoo!'s (UK)’s “Post”’s", "Inc.·'s·Yahoo·!·'s·(·UK·)·’s·“·Post·”·’s"},
		{"possessive of a year", "2016’s", "2016·’s"},
		{"contractions", "don't we’re it's", "don't·we’re·it·'s"},
		{"inner apostrophe", "O'Reilly l’ANSSI Xi’an", "O'Reilly·l’ANSSI·Xi’an"},
		{"no possessive", "key='s' and 'so", "key·=·'·s·'·and·'·so"},
		{"years", "the '90s", "the·'·90s"},

		{"double quotes", `"One" “two” «three» „four“`, `"·One·"·“·two·”·«·three·»·„·four·“`},
		{"single quotes", "'One' ‘two’", "'·One·'·‘·two·’"},
		{"nested quotes", "“‘No,’ he said.”", "“·‘·No·,·’·he·said·.·”"},

		{"em dash", "La Poste—the post", "La·Poste·—·the·post"},
		{"hyphens", "Paris-based state-owned e-mail", "Paris·-·based·state·-·owned·e·-·mail"},
		{"runs", "-- ... *** === ### __ ??", "--·...·***·===·###·__·?·?"},
		{"non-breaking hyphen", "Coca\u2011Cola", "Coca·\u2011·Cola"},
		{"ellipses", "wait… what... no", "wait·…·what·...·no"},
		{"brackets", "the bank (BNQ) [sic] {x}", "the·bank·(·BNQ·)·[·sic·]·{·x·}"},
		{"slash", "and/or 24/7", "and·/·or·24·/·7"},

		{"acronyms", "U.S. U.K.’s D.C., U.S.A. p.m. e.g. i.e.,", "U.S.·U.K.·’s·D.C.·,·U.S.A.·p.m.·e.g.·i.e.·,"},
		{"acronym and hyphen", "U.S.-based", "U.S.·-·based"},
		{"acronym, space lost", "the U.S.National", "the·U.S.·National"},
		{"acronyms at the end", "the U.S", "the·U.S"},
		{"number in brackets", "10[.]0[.]0[.]1 5[a] 6(7)", "10[.]0[.]0[.]1·5·[·a·]·6·(·7·)"},
		{"degrees", "a Ph.D. and an M.D.", "a·Ph.D.·and·an·M.D."},
		{"titles", "Dr. Moss, Mr. Oh", "Dr.·Moss·,·Mr.·Oh"},
		{"companies", "Acme Inc., Delta S.p.A. and Nord e.V.", "Acme·Inc.·,·Delta·S.p.A.·and·Nord·e.V."},
		{"initials", "J. K. Moe, T.J.Dole and I.", "J.·K.·Moe·,·T.J.·Dole·and·I·."},
		{"ampersand", "AT&T R&D Q&A Johnson&Johnson A&b", "AT&T·R&D·Q&A·Johnson·&·Johnson·A·&·b"},
		{"months", "Sept. 4, Dec. 25", "Sept.·4·,·Dec.·25"},

		{"numbers", "2,000 3.5 17:54 10.3.1 1.2m 22nd 7zip", "2,000·3.5·17:54·10.3.1·1.2m·22nd·7zip"},
		{"money", "$2.5bn €3m £4", "$·2.5bn·€·3m·£·4"},
		{"numbers and marks", "in 2016, 5% of 3:", "in·2016·,·5·%·of·3·:"},
		{"IP addresses", "10.0.0.1 10[.]0[.]0[.]1 10.0.0.1:80", "10.0.0.1·10[.]0[.]0[.]1·10.0.0.1:80"},
		{"CVE ids", "CVE-2017-0144, CVE-2021-44228.", "CVE·-·2017·-·0144·,·CVE·-·2021·-·44228·."},
		{"dates", "2017-05-12", "2017·-·05·-·12"},
		{"low line", "snake_case _x_ a_", "snake_case·_·x·_·a·_"},

		{"addresses", "see http://a.example/b?c=d. Or https://x.org/(y)", "see·http://a.example/b?c=d·.·Or·https://x.org/·(·y·)"},
		{"domains", "example.com, la-poste.fr/suivi and x.com", "example.com·,·la-poste.fr/suivi·and·x.com"},
		{"domain and marks", "Amazon.com’s “evil.com”—evil.com-based", "Amazon.com·’s·“·evil.com·”·—·evil.com·-·based"},
		{"defanged", "evil[.]com hxxp://evil[.]com/a hxxps[:]//evil(.)net a[dot]com", "evil[.]com·hxxp://evil[.]com/a·hxxps[:]//evil(.)net·a[dot]com"},
		{"defanged scheme", "http[://]evil[.]app", "http[://]evil[.]app"},
		{"e-mail", "a.b+c@example.co.uk, x@y", "a.b+c@example.co.uk·,·x·@·y"},
		{"handle", "@nordbank said #leak", "@·nordbank·said·#·leak"},
		{"products", ".NET Node.js ASP.NET setup.exe C++ C#", ".·NET·Node.js·ASP.NET·setup.exe·C·+·+·C·#"},
		{"malware", "Trojan.Ismdoor W32.Duqu Win32/Spy.Key", "Trojan·.·Ismdoor·W32·.·Duqu·Win32·/·Spy·.·Key"},
		{"space lost", "ended.The Ukraine.In end.", "ended·.·The·Ukraine·.·In·end·."},

		{"accents", "Élysée Nuñez e\u0301te\u0301", "Élysée·Nuñez·e\u0301te\u0301"},
		{"other scripts", "Москва 東京 القاهرة", "Москва·東京·القاهرة"},
		{"soft hyphen", "cyber\u00adattack \u00ad end\u00ad", "cyber\u00adattack·end"},
		{"direction mark", "a\u200eb", "a·b"},
		{"emoji", "⚠️ 🔒x 👩‍💻", "⚠️·🔒·x·👩·💻"},
		{"mark alone", "\u0301 a", "\u0301·a"},
		{"invalid bytes", "a\xffb \xe2\x80", "a·b"},
		{"replacement character", "a\ufffdb", "a·\ufffd·b"},
		{"digits of other scripts", "٢٠١٧ ２０", "٢٠١٧·２０"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := New(tt.text, 0)
			if got := strings.Join(texts(d), "·"); got != tt.want {
				t.Errorf("tokens of %q\n got %s\nwant %s", tt.text, got, tt.want)
			}
			for i, tok := range d.Tokens {
				if want := Key(d.TokenText(i)); tok.Key != want {
					t.Errorf("key of %q is %#x, want %#x", d.TokenText(i), tok.Key, want)
				}
				if want := shapeOf(d.TokenText(i)); tok.Shape != want {
					t.Errorf("shape of %q is %v, want %v", d.TokenText(i), tok.Shape, want)
				}
			}
		})
	}
}

func TestKindsAndShapes(t *testing.T) {
	tests := []struct {
		text  string
		kind  Kind
		shape Shape
	}{
		{"data", Word, Lower},
		{"Paris", Word, Title},
		{"Élysée", Word, Title},
		{"NHS", Word, Upper},
		{"U.S.", Word, Upper},
		{"AT&T", Word, Upper},
		{"J", Word, Initial},
		{"J.", Word, Initial},
		{"McAfee", Word, Mixed},
		{"iPhone", Word, Mixed},
		{"O’Brien", Word, Mixed},
		{"Win32", Word, Title},
		{"22nd", Word, Lower},
		{"3D", Word, Initial},
		{"東京", Word, NoCase},
		{"Москва", Word, Title},
		{"2017", Number, NoCase},
		{"2,000", Number, NoCase},
		{"10[.]0[.]0[.]1", Number, NoCase},
		{"—", Punct, NoCase},
		{"...", Punct, NoCase},
		{"⚠️", Punct, NoCase},
		{"example.com", URL, Lower},
		{"evil[.]com", URL, Lower},
		{"Booking.Com", URL, Mixed},
		{"t.co", URL, Lower},
		{"https://example.com/A", URL, Mixed},
		{"a@example.com", Email, Lower},
	}
	for _, tt := range tests {
		d := New(tt.text, 0)
		if len(d.Tokens) != 1 {
			t.Errorf("%q is tokens %q, want one", tt.text, texts(d))
			continue
		}
		if got := d.Tokens[0]; got.Kind != tt.kind || got.Shape != tt.shape {
			t.Errorf("%q is %v, %v; want %v, %v", tt.text, got.Kind, got.Shape, tt.kind, tt.shape)
		}
	}
}

func TestSpaceAndLine(t *testing.T) {
	d := New("Bank\u00a0hit\r\nby-one\u200b\u200bgroup.\u2028A\u00ad b\x00c", 0)
	type flags struct {
		text        string
		space, line bool
	}
	want := []flags{
		{"Bank", true, true}, {"hit", true, false}, {"by", true, true}, {"-", false, false},
		{"one", false, false}, {"group", true, false}, {".", false, false}, {"A", true, true},
		{"b", true, false}, {"c", false, false},
	}
	var got []flags
	for i, tok := range d.Tokens {
		got = append(got, flags{d.TokenText(i), tok.Space, tok.Line})
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestClasses(t *testing.T) {
	for i := range len(classes) {
		var want byte
		switch c := byte(i); {
		case c >= 0x80:
			want = inRune
		case c == '\n' || c == '\r' || c == '\v' || c == '\f':
			want = inLine
		case c == ' ' || c == '\t':
			want = inSpace
		case c < ' ' || c == 0x7f:
			want = inControl
		case isLetter(rune(c)):
			want = inLetter
		case isDigit(rune(c)):
			want = inDigit
		case c == '\'':
			want = inQuote
		case strings.IndexByte(".-_*=#", c) >= 0:
			want = inRun
		default:
			want = inPunct
		}
		if classes[i] != want {
			t.Errorf("byte %q has class %c, want %c", byte(i), classes[i], want)
		}
	}
}

// TestQuickScan checks that words read quickly and slowly are the same.
func TestQuickScan(t *testing.T) {
	d := New(prosaic+" Trojan.Ismdoor 3.5 2016. J. Dr. evil.com/x x-y a+b c@d (e) f_g h&i j[k l:m n'o p’q", 0)
	for i, tok := range d.Tokens {
		if tok.Kind == Punct || !wordAt(d.Text, int(tok.Start)) {
			continue
		}
		s := scanner{text: d.Text}
		slow := s.scanSlow(int(tok.Start))
		slow.Space, slow.Line = tok.Space, tok.Line
		if slow != tok {
			t.Errorf("%q is %+v, read slowly %+v", d.TokenText(i), tok, slow)
		}
	}
}

func TestNewFrom(t *testing.T) {
	const text = "title: x\nBanks hit."
	for _, tt := range []struct{ from, tokens int }{
		{0, 6}, {9, 3}, {10, 3}, {len(text), 0}, {-5, 6}, {len(text) + 5, 0},
	} {
		d := New(text, tt.from)
		if len(d.Tokens) != tt.tokens {
			t.Errorf("from %d: tokens %q, want %d", tt.from, texts(d), tt.tokens)
		}
		if len(d.Tokens) > 0 && !d.Tokens[0].Line {
			t.Errorf("from %d: the first token does not begin a line", tt.from)
		}
	}
}

func TestResetReusesMemory(t *testing.T) {
	text := strings.Repeat("Banks were hit again. Nobody knew. ", 50)
	d := New(text, 0)
	want := New(text, 0)
	if n := testing.AllocsPerRun(10, func() { d.Reset(text, 0) }); n != 0 {
		t.Errorf("Reset allocates %v times, want 0", n)
	}
	d.Reset("Short.", 0)
	d.Reset(text, 0)
	if !slices.Equal(d.Tokens, want.Tokens) || !slices.Equal(d.Sentences, want.Sentences) {
		t.Error("Reset gives another document than New")
	}
}

func TestLookups(t *testing.T) {
	d := New("One two. Three four.", 0)
	for _, tt := range []struct{ pos, want int }{{-1, 0}, {0, 0}, {2, 0}, {3, 1}, {4, 1}, {7, 2}, {8, 3}, {19, 5}, {20, 6}, {99, 6}} {
		if got := d.TokenAt(tt.pos); got != tt.want {
			t.Errorf("TokenAt(%d) = %d, want %d", tt.pos, got, tt.want)
		}
	}
	for _, tt := range []struct{ token, want int }{{-1, -1}, {0, 0}, {2, 0}, {3, 1}, {5, 1}, {6, -1}} {
		if got := d.SentenceAt(tt.token); got != tt.want {
			t.Errorf("SentenceAt(%d) = %d, want %d", tt.token, got, tt.want)
		}
	}
	for _, tt := range []struct{ start, end, first, last int }{
		{0, 3, 0, 1}, {0, 4, 0, 1}, {1, 5, 0, 2}, {3, 4, 1, 1}, {3, 5, 1, 2}, {0, 20, 0, 6}, {-3, 99, 0, 6}, {19, 20, 5, 6},
		{20, 25, 6, 6}, {-4, 0, 0, 0}, {5, 5, 1, 1}, {8, 8, 3, 3}, {9, 2, 3, 3},
	} {
		if first, last := d.TokensIn(tt.start, tt.end); first != tt.first || last != tt.last {
			t.Errorf("TokensIn(%d, %d) = %d, %d, want %d, %d", tt.start, tt.end, first, last, tt.first, tt.last)
		}
	}
	if got := d.Slice(1, 4); got != "two. Three" {
		t.Errorf("Slice(1, 4) = %q", got)
	}
	if got := d.Slice(2, 2); got != "" {
		t.Errorf("Slice(2, 2) = %q", got)
	}
}

func TestPhrase(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Bank": "Bank", "the Bank": "the Bank",
		"the\tBank\n of—Orrin \u00a0 plc": "the Bank of—Orrin plc",
		"the\tBank":                       "the Bank",
		"the\vBank":                       "the Bank",
		"the\rBank":                       "the Bank",
		"the\u200bBank":                   "the Bank",
		"the\u00a0Bank":                   "the Bank",
		"the\u2028Bank":                   "the Bank",
		"the  Bank":                       "the Bank",
		"the \n \t Bank":                  "the Bank",
		"the\x00Bank":                     "theBank",
		"the\x00 Bank":                    "the Bank",
		"the \x1b\u202e Bank":             "the Bank",
		"the\xff\xc3Bank":                 "theBank",
		"Pell & Mill-Bank, OK":            "Pell & Mill-Bank, OK",
		"evil[.\n]com":                    "evil[. ]com", // one token
	} {
		d := New(text, 0)
		if got := d.Phrase(0, len(d.Tokens)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := New("Pell Bank", 0).Phrase(1, 1); got != "" {
		t.Errorf("of no tokens: %q", got)
	}
}
