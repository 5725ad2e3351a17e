package article

import "testing"

func TestWithoutSite(t *testing.T) {
	courier := site{name: "Westshore Courier", host: "www.westshorecourier.example", pages: true}
	for _, tt := range []struct {
		site     site
		title    string
		headings []string
		want     string
	}{
		{courier, "Pilots lose bookings | Westshore Courier", nil, "Pilots lose bookings"},
		{courier, "Pilots lose bookings - Courier", nil, "Pilots lose bookings"},
		{courier, "Pilots lose bookings – Westshore Courier Shipping", nil, "Pilots lose bookings"},
		{courier, "Pilots lose bookings | Shipping | Westshore Courier", nil, "Pilots lose bookings"},
		{courier, "Westshore Courier - Harbour pilots lose all their bookings", nil, "Harbour pilots lose all their bookings"},
		{courier, "Pilots lose bookings - WestshoreCourier", nil, "Pilots lose bookings"},
		{courier, "Pilots lose bookings - courier firm says", nil, "Pilots lose bookings - courier firm says"},
		{courier, "Pilots lose bookings - Ellsmouth waits", nil, "Pilots lose bookings - Ellsmouth waits"},
		{courier, "Pilots | ships: what is known about the lost bookings", nil, "Pilots | ships: what is known about the lost bookings"},
		{courier, "Pilots lose bookings | Analysis", []string{"Pilots lose bookings | Analysis"}, "Pilots lose bookings"},
		{site{pages: true}, "Pilots lose bookings - Tarnby Times", []string{"Tarnby Times", "Pilots lose bookings"}, "Pilots lose bookings"},
		{site{pages: true}, "Pilots lose bookings - Tarnby Times", []string{"Something else"}, "Pilots lose bookings - Tarnby Times"},
		{site{pages: true, host: "tarnby-times.example"}, "Pilots lose bookings — Tarnby Times", nil, "Pilots lose bookings"},
		{site{name: "Harbour and Shipping Security Office HSSO"}, "Pilots lose bookings | HSSO", nil, "Pilots lose bookings"},
		{site{name: "Harbour Shipping Security Office"}, "Pilots lose bookings | HSSO", nil, "Pilots lose bookings"},
		{site{name: "Westshore Courier"}, "Pilots lose bookings | Analysis", nil, "Pilots lose bookings | Analysis"},
		{site{}, "Pilots lose bookings - ", nil, "Pilots lose bookings -"},
		{courier, "", nil, ""},
		{courier, " | ", []string{""}, "|"},
	} {
		if got := tt.site.withoutSite(tt.title, tt.headings); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.title, got, tt.want)
		}
	}
}

// The name of the site is taken off whatever part of a page has it.
func TestPageTitle(t *testing.T) {
	for _, head := range []string{
		"<title>Pilots lose bookings | Westshore Courier</title>",
		`<title>x</title><meta property="og:title" content="Pilots lose bookings - Westshore Courier"><meta property="og:site_name" content="Westshore Courier">`,
		`<title>x</title><meta name="twitter:title" content="Pilots lose bookings - Ellsmouth shipping news">`,
		`<title>x</title><script type="application/ld+json">{"@type":"Article","headline":"Pilots lose bookings — Courier","publisher":{"name":"Westshore Courier"}}</script>`,
	} {
		a := read(t, "<html><head>"+head+"</head><body><h1>Pilots lose bookings</h1><p>"+sentenceOne+"</p><p>"+sentenceTwo+"</p>", Options{})
		if a.About.Title != "Pilots lose bookings" {
			t.Errorf("%s: %q", head, a.About.Title)
		}
	}
}
