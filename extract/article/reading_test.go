package article

import (
	"strings"
	"testing"
	"time"
)

func TestReading(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"clean", "Orrin Bank was hit – on “May 4”, it's said; 5 * 3 * 2 = 30.", "Orrin Bank was hit – on “May 4”, it's said; 5 * 3 * 2 = 30."},

		{"bold", "**Orrin Bank** was __hit__ by ***Vesk***.", "Orrin Bank was hit by Vesk."},
		{"italic", "*Orrin* _Bank_ was hit", "Orrin Bank was hit"},
		{"within", "**_Orrin_ Bank**, *the **port***, ***the** port*, **all *of* it**", "Orrin Bank, the port, the port, all of it"},
		{"struck out", "~~Orrin~~ Bank ~ 5", "Orrin Bank ~ 5"},
		{"bold letters", "**R**ansom", "Ransom"},
		{"over a line end", "**Orrin\nBank** was hit", "Orrin\nBank was hit"},
		{"over a paragraph", "**Orrin\n\nBank** was hit", "**Orrin\n\nBank** was hit"},
		{"no emphasis", "snake_case_name, f*ck and sh*t, 2**3**4, a_b", "snake_case_name, f*ck and sh*t, 2**3**4, a_b"},
		{"notes of stars", "Orrin* and Vesk** said\n*said later", "Orrin* and Vesk** said\n*said later"},
		{"masked", "the key is ****-**** or _", "the key is ****-**** or _"},
		{"not alone", "**Orrin Bank was hit", "**Orrin Bank was hit"},

		{"code", "`Vesk` and ``Vesk`` run `rm *` or ` x", "Vesk and Vesk run rm * or ` x"},
		{"quotes of backticks", "a ``strange'' word", "a ``strange'' word"},
		{"fence", "```\n**a** `b`\n```\n**c**", "```\n**a** `b`\n```\nc"},
		{"comment", "a <!-- **b** --> **c**", "a <!-- **b** --> c"},
		{"image", "![**Port**](a.jpg)", "![**Port**](a.jpg)"},
		{"image in text", "the ![**Port**](a.jpg) **was** open", "the ![**Port**](a.jpg) was open"},

		{"link", "[Orrin Bank](https://o.example/a_b_c) was hit", "Orrin Bank was hit"},
		{"link in bold", "**[Orrin](/o)** and [**Vesk**](v.html \"The _gang_\")", "Orrin and Vesk"},
		{"brackets in an address", "[Orrin](https://x.example/Orrin_(bank)) fell", "Orrin fell"},
		{"brackets in a link", "[Orrin [sic] Bank](/o) fell", "Orrin [sic] Bank fell"},
		{"several links", "[a](/a)[b](/b) [c](/c)", "ab c"},
		{"no links", "“it [sic] (again)”, f[x](y), [Laughs](he left early)", "“it [sic] (again)”, f[x](y), [Laughs](he left early)"},
		{"references", "[Orrin][1], [Vesk][] and [Oslo] fell [here][2]\n\n[1]: https://o.example/\n[vesk]: /v\n[oslo]: /o",
			"Orrin, Vesk and Oslo fell [here]\n\n[1]: https://o.example/\n[vesk]: /v\n[oslo]: /o"},
		{"notes", "Orrin fell.[^1] Vesk[2][3] said “so”.[4, 5]\n\n[^1]: In May.", "Orrin fell. Vesk said “so”.\n\nIn May."},
		{"no notes", "the years [1984] and [2] or [x]", "the years [1984] and [2] or [x]"},
		{"links between notes", "[[orgs/orrin|Orrin Bank]] and [[Vesk]]", "Orrin Bank and Vesk"},
		{"addresses in mail", "Orrin Bank <https://o.example/> fell, see <https://x.example>", "Orrin Bank fell, see"},
		{"address alone", "<https://o.example/>", "https://o.example/"},
		{"tags", "<b>Orrin</b> <a href=\"x\">Bank</a><br />fell <3 times, a<b>c", "Orrin Bank\nfell <3 times, ac"},
		{"remarks", "from <a bank called Orrin> at <p 3>", "from <a bank called Orrin> at <p 3>"},
		{"addresses with names", "<https://o.example/a|Orrin Bank> fell, <https://x y>", "Orrin Bank fell, <https://x y>"},
		{"numbers of characters", `it\u2019s C:\u2019 \users \u12`, `it’s C:\u2019 \users \u12`},
		{"forced line end", "Orrin\\\nBank", "Orrin\nBank"},
		{"escapes", `it\'s \*not\* C:\_x \n`, `it's *not* C:\_x \n`},

		{"headings", "# Orrin Bank\n\n## Why **now** ##\nIt fell.", "Orrin Bank\n\nWhy now\n\nIt fell."},
		{"no headings", "#orrin\n#", "#orrin\n#"},
		{"quotation", "> **Orrin\n> Bank** fell\n>\n>> It did", "Orrin\nBank fell\n\nIt did"},
		{"arrow", "-> a\n>a\n>", "-> a\n>a\n"},
		{"table", "| Bank | Loss |\n|------|-----:|\n| Orrin | **5** |", "Bank | Loss\n\nOrrin | 5"},
		{"points", "* **Orrin\n+ Bank** fell\n- a", "• **Orrin\n• Bank** fell\n- a"},

		{"broken word", "the ransom-\nware of Vesk", "the ransomware\nof Vesk"},
		{"broken with a comma", "the ransom-\n  ware, of", "the ransomware,\nof"},
		{"broken in quotation", "> the ransom-\n> ware of Vesk", "the ransomware\nof Vesk"},
		{"broken, CR LF", "Micro-\r\nsoft fell", "Microsoft\nfell"},
		{"broken at the end", "Micro-\nsoft\nfell", "Microsoft\nfell"},
		{"broken name", "Coca-\nCola fell", "Coca-Cola\nfell"},
		{"broken number", "CVE-2017-\n0144 of", "CVE-2017-0144\nof"},
		{"broken weekday", "on Tues-\nday, some thous-\nand", "on Tuesday,\nsome thousand"},
		{"number before", "the 24-\nhour stop", "the 24-hour\nstop"},
		{"hyphen of its own", "Oslo-\nbased, e-\nmail, state-of-the-\nart", "Oslo-based,\ne-mail,\nstate-of-the-art"},
		{"hyphen told by the text", "a cyber-attack, the cyber-\nattack is", "a cyber-attack, the cyber-attack\nis"},
		{"word told by the text", "malware, mal-\nware mal ware", "malware, malware\nmal ware"},
		{"parts told by the text", "a data port, the data-\nport is", "a data port, the data-port\nis"},
		{"dash at a line's end", "he said -\nand left--\nor", "he said -\nand left--\nor"},
		{"hyphen before a paragraph", "pre-\n\nand", "pre-\n\nand"},
		{"soft break", "Micro\u00ad\nsoft fell", "Microsoft\nfell"},

		{"soft hyphens", "ran\u00adsom\u00adware \u00ad", "ransomware "},
		{"zero width", "Micro\u200bsoft\u200b, Orrin\u200b Bank\ufeff, a\u2060b \u200e\u202ac", "Microsoft, Orrin Bank, ab c"},
		{"zero width between words", "Word\u200bPress 東\u200b京", "WordPress 東\u200b京"},
		{"spaces", "Orrin\u00a0Bank\u202f5\u2009%", "Orrin Bank 5 %"},
		{"hyphens", "Oslo\u2011based \u2010", "Oslo-based -"},
		{"ligatures", "ﬁve oﬃces", "five offices"},
		{"full width", "ＯＲＲＩＮ　２０", "ORRIN　20"},
		{"apostrophes", "don´t don`t don‘t O′Brien ‘so’", "don't don't don't O'Brien ‘so’"},
		{"decomposed", "cafe\u0301 Zu\u0308rich", "caf\u00e9 Z\u00fcrich"},
		{"notes high up", "Orrin Bank¹ fell.²³ 5 km² or 10² m³", "Orrin Bank fell. 5 km² or 10² m³"},
		{"notes behind full stops", "the bank fell.12 On Friday.4 The port fell.3\n", "the bank fell. On Friday. The port fell.\n"},
		{"numbers behind full stops", "No.1 at v2.3 in node.12 of x.5 and fell.1234 In art.5 a Sept.4 The", "No.1 at v2.3 in node.12 of x.5 and fell.1234 In art.5 a Sept.4 The"},
		{"pictures", "🚨 Orrin fell. ⚠️ See👉here 👩\u200d💻\n🔒 a ★", "Orrin fell. See here \na ★"},
		{"pairs of spaces", "Orrin  Bank fell.  It\u00a0 did   so", "Orrin Bank fell. It did   so"},
		{"misread", "itâ€™s â€œaâ€\u009d in SÃ£o, cafÃ©Â\u00a05 Â£3", "it’s “a” in São, café 5 £3"},
		{"read well", "château, NÃO à la mode, Â, 5 â € 3, «â»", "château, NÃO à la mode, Â, 5 â € 3, «â»"},
		{"misread, one after the other", "ÐŸÑ€Ð¸Ð²ÐµÑ‚ KRAKÃ“W WaÅ‚Ä™sa Å›wiÄ™to", "Привет KRAKÓW Wałęsa święto"},
		{"marks behind words", "NESTLÉ’S CAFÉ® Weiß’s “Voß” “Café”—the Société", "NESTLÉ’S CAFÉ® Weiß’s “Voß” “Café”—the Société"},
		{"spaces behind words", "« Café\u00a0» ÉTÉ\u00a0’25", "« Café » ÉTÉ ’25"},
		{"references to characters", "AT&amp;T &#8217;s &ldquo;x&rdquo;&nbsp;y&#x2014;z", "AT&T ’s “x” y—z"},
		{"made twice", "AT&amp;amp;T it&amp;#8217;s", "AT&T it’s"},
		{"no references", "R&D; a&b, ?x=1&reg=2; &#0; &#27; &nothing;", "R&D; a&b, ?x=1&reg=2; &#0; &#27; &nothing;"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := &Article{Text: tt.text}
			a.makeReading()
			if got := a.Reading(); got != tt.want {
				t.Errorf("reading of %q\n got %q\nwant %q", tt.text, got, tt.want)
			}
			checkReading(t, a)
			if tt.want == tt.text && len(a.read.layers) > 0 {
				t.Error("a clean text was changed")
			}
		})
	}
}

func TestSpan(t *testing.T) {
	tests := []struct{ text, word, want string }{
		{"**Orrin Bank** fell", "Orrin Bank", "Orrin Bank"},
		{"Orrin [**Bank**](/a) fell", "Orrin Bank", "Orrin [**Bank"},
		{"> the ransom-\n> ware, of", "ransomware", "ransom-\n> ware"},
		{"\u200bran\u00adsom\u00adware\u00ad fell", "ransomware", "ran\u00adsom\u00adware"},
		{"ﬁve banks", "five", "ﬁve"},
		{"the AT&amp;T &amp; so", "AT&T", "AT&amp;T"},
		{"## Orrin", "Orrin", "Orrin"},
	}
	for _, tt := range tests {
		a := &Article{Text: tt.text}
		a.makeReading()
		at := strings.Index(a.Reading(), tt.word)
		if at < 0 {
			t.Errorf("%q is read as %q", tt.text, a.Reading())
			continue
		}
		start, end := a.Span(at, at+len(tt.word))
		if got := tt.text[start:end]; got != tt.want {
			t.Errorf("%q in %q is %q, want %q", tt.word, tt.text, got, tt.want)
		}
		if from, to := a.Place(start, end); from != at || to != at+len(tt.word) {
			t.Errorf("%q in %q is read at %d to %d, want %d to %d", tt.want, tt.text, from, to, at, at+len(tt.word))
		}
	}
}

func TestQuote(t *testing.T) {
	tests := []struct{ text, sentence, want string }{
		{"## **Orrin Bank** fell", "Orrin Bank fell", "**Orrin Bank** fell"},
		{"> [**Orrin**](/a) fell. The [port](/b)", "Orrin fell.", "[**Orrin**](/a) fell."},
		{"It fell. **The [port](/b)**\n\nsaid", "The port", "**The [port](/b)**"},
		{"It fell.[^1] The", "It fell.", "It fell."},
		{"It fell.", "It fell.", "It fell."},
	}
	for _, tt := range tests {
		a := &Article{Text: tt.text}
		a.makeReading()
		at := strings.Index(a.Reading(), tt.sentence)
		start, end := a.Quote(at, at+len(tt.sentence))
		if got := tt.text[start:end]; got != tt.want {
			t.Errorf("%q in %q is %q, want %q", tt.sentence, tt.text, got, tt.want)
		}
	}
}

// mostTime is far more than what is read in linear time takes, and far less than it
// would take in another.
const mostTime = 20 * time.Second

// TestReadingIsLinear reads what could cost a walk to the end for each mark.
func TestReadingIsLinear(t *testing.T) {
	for _, s := range []string{
		"**a ", "*a", "[", "[a](", "[a](b", "[a](b \"", "[[a", "![", "`a ", "<a ", "<b", "\\", "&", "&amp", "a-\n", "ab-\nab ", "\u00ad", "a\u0301",
		"²,", "> ", "# a\n", "|a|\n", "[^", "[1]", "a\u200b", "-\n   ", "](", "[a][", "[a]: /b\n[a][a] ", "<!-- **a** -->",
	} {
		a := &Article{Text: strings.Repeat(s, 1_000_000/len(s))}
		began := time.Now()
		a.makeReading()
		if took := time.Since(began); took > mostTime {
			t.Errorf("%q: %v", s, took)
		}
		if start, end := a.Span(0, len(a.Reading())); a.Reading() != "" && (start < 0 || start > end || end > len(a.Text)) {
			t.Errorf("%q: the reading is bytes %d to %d of %d", s, start, end, len(a.Text))
		}
	}
}
