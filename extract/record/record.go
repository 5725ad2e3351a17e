// Package record holds the types of an incx record, its writers and its
// JSON Schema. A record is what incx says about one article: the entities the
// article names, with every place where it names them, and the incidents it
// reports.
//
// The shape of a record is a contract: within version incx.record/v1 fields
// are only ever added.
package record

// Version is the value of [Record.Schema] in every record this package writes.
const Version = "incx.record/v1"

// A Record is everything found in one article. Lists are never nil in a
// record made by this module: an article without people has an empty list.
type Record struct {
	Schema          string          `yaml:"schema" json:"schema"`
	Source          Source          `yaml:"source" json:"source"`
	Article         Article         `yaml:"article" json:"article"`
	Organisations   []Organisation  `yaml:"organisations" json:"organisations"`
	People          []Person        `yaml:"people" json:"people"`
	Dates           []Date          `yaml:"dates" json:"dates"`
	AttackTypes     []AttackType    `yaml:"attack_types" json:"attack_types"`
	Locations       []Location      `yaml:"locations" json:"locations"`
	ThreatActors    []ThreatActor   `yaml:"threat_actors" json:"threat_actors"`
	Malware         []Malware       `yaml:"malware" json:"malware"`
	Products        []Product       `yaml:"products" json:"products"`
	Vulnerabilities []Vulnerability `yaml:"vulnerabilities" json:"vulnerabilities"`
	Incidents       []Incident      `yaml:"incidents" json:"incidents"`
	Warnings        []string        `yaml:"warnings" json:"warnings"`
	// Text is the text that offsets refer to. It is set only on request and
	// only matters where it was derived from the input (HTML, JSON, another
	// encoding).
	Text string `yaml:"text,omitempty" json:"text,omitempty"`
}

// Source says which bytes a record was made from.
type Source struct {
	// Path is the input's path as given, with forward slashes; "-" stands
	// for standard input.
	Path string `yaml:"path" json:"path"`
	// Item names the article in an input that holds several: by the ID that
	// the input gives it, else by the number of its line or place. It is empty
	// otherwise.
	Item string `yaml:"item,omitempty" json:"item,omitempty"`
	// SHA256 is the lower-case hexadecimal hash of the input's bytes, or of
	// those of the line in JSON Lines.
	SHA256    string `yaml:"sha256" json:"sha256"`
	MediaType string `yaml:"media_type" json:"media_type"`
	Encoding  string `yaml:"encoding" json:"encoding"`
	Language  string `yaml:"language,omitempty" json:"language,omitempty"`
	// Derived is true where offsets refer to a text made from the input
	// rather than to the input itself.
	Derived bool `yaml:"derived,omitempty" json:"derived,omitempty"`
}

// Name returns the path, with the item after a number sign where there is one.
func (s *Source) Name() string {
	if s.Item == "" {
		return s.Path
	}
	return s.Path + "#" + s.Item
}

// Article holds what an article says about itself.
type Article struct {
	Title string `yaml:"title,omitempty" json:"title,omitempty"`
	// Published is an ISO 8601 date or date and time, as precise as the
	// article gives it.
	Published string `yaml:"published,omitempty" json:"published,omitempty"`
	// PublishedBy says where Published was found.
	PublishedBy PublishedBy `yaml:"published_by,omitempty" json:"published_by,omitempty"`
	Publisher   string      `yaml:"publisher,omitempty" json:"publisher,omitempty"`
	URL         string      `yaml:"url,omitempty" json:"url,omitempty"`
	Authors     []string    `yaml:"authors,omitempty" json:"authors,omitempty"`
}

// PublishedBy names the place a publication date was found in.
type PublishedBy string

// The places a publication date can come from, most trusted first.
const (
	ByFlag         PublishedBy = "flag"
	ByFrontMatter  PublishedBy = "front-matter"
	ByHTMLMetadata PublishedBy = "html-metadata"
	ByHeader       PublishedBy = "header"
	ByTrailer      PublishedBy = "trailer"
	ByDateline     PublishedBy = "dateline"
	ByFilename     PublishedBy = "filename"
	ByInferred     PublishedBy = "inferred"
)

// Finder names what found a mention.
type Finder string

// The finders of mentions.
const (
	FoundByGazetteer Finder = "gazetteer"
	FoundByModel     Finder = "model"
	FoundByRule      Finder = "rule"
	FoundByAlias     Finder = "alias"
)

// A Mention is one place in the text. Start and End are byte offsets,
// end-exclusive, so that text[Start:End] == Text.
type Mention struct {
	Start int    `yaml:"start" json:"start"`
	End   int    `yaml:"end" json:"end"`
	Text  string `yaml:"text" json:"text"`
	By    Finder `yaml:"by" json:"by"`
	// Confidence is between 0 and 1; 0 means that none was computed.
	Confidence float64 `yaml:"confidence,omitempty" json:"confidence,omitempty"`
}

// An Organisation is a company, agency, hospital, news outlet or other body.
type Organisation struct {
	Name       string    `yaml:"name" json:"name"`
	ID         string    `yaml:"id,omitempty" json:"id,omitempty"`
	Kind       string    `yaml:"kind,omitempty" json:"kind,omitempty"`
	Sector     string    `yaml:"sector,omitempty" json:"sector,omitempty"`
	Country    string    `yaml:"country,omitempty" json:"country,omitempty"`
	Roles      []string  `yaml:"roles,omitempty,flow" json:"roles,omitempty"`
	Confidence float64   `yaml:"confidence,omitempty" json:"confidence,omitempty"`
	Mentions   []Mention `yaml:"mentions" json:"mentions"`
}

// A Person is a human being the article names.
type Person struct {
	Name        string    `yaml:"name" json:"name"`
	Title       string    `yaml:"title,omitempty" json:"title,omitempty"`
	Affiliation string    `yaml:"affiliation,omitempty" json:"affiliation,omitempty"`
	Roles       []string  `yaml:"roles,omitempty,flow" json:"roles,omitempty"`
	Confidence  float64   `yaml:"confidence,omitempty" json:"confidence,omitempty"`
	Mentions    []Mention `yaml:"mentions" json:"mentions"`
}

// A Date is a point or stretch of calendar time and the expressions for it.
type Date struct {
	// Value is ISO 8601 with the TIMEX3 extensions.
	Value string `yaml:"value" json:"value"`
	// StartDate and EndDate are the first and the last calendar day of
	// Value; both are empty where Value is open.
	StartDate string    `yaml:"start_date,omitempty" json:"start_date,omitempty"`
	EndDate   string    `yaml:"end_date,omitempty" json:"end_date,omitempty"`
	Mentions  []Mention `yaml:"mentions" json:"mentions"`
}

// An AttackType is a kind of malicious act and the phrases for it.
type AttackType struct {
	Type        string    `yaml:"type" json:"type"`
	Name        string    `yaml:"name" json:"name"`
	MitreAttack []string  `yaml:"mitre_attack,omitempty,flow" json:"mitre_attack,omitempty"`
	Veris       []string  `yaml:"veris,omitempty,flow" json:"veris,omitempty"`
	Mentions    []Mention `yaml:"mentions" json:"mentions"`
}

// A Location is a country, region, city or other place.
type Location struct {
	Name     string    `yaml:"name" json:"name"`
	Country  string    `yaml:"country,omitempty" json:"country,omitempty"`
	Mentions []Mention `yaml:"mentions" json:"mentions"`
}

// A ThreatActor is a group or persona behind attacks.
type ThreatActor struct {
	Name     string    `yaml:"name" json:"name"`
	ID       string    `yaml:"id,omitempty" json:"id,omitempty"`
	Aliases  []string  `yaml:"aliases,omitempty,flow" json:"aliases,omitempty"`
	Country  string    `yaml:"country,omitempty" json:"country,omitempty"`
	Mentions []Mention `yaml:"mentions" json:"mentions"`
}

// Malware is a named malicious program or family.
type Malware struct {
	Name     string    `yaml:"name" json:"name"`
	ID       string    `yaml:"id,omitempty" json:"id,omitempty"`
	Kind     string    `yaml:"kind,omitempty" json:"kind,omitempty"`
	Mentions []Mention `yaml:"mentions" json:"mentions"`
}

// A Product is a named piece of software, hardware, or a service.
type Product struct {
	Name     string    `yaml:"name" json:"name"`
	ID       string    `yaml:"id,omitempty" json:"id,omitempty"`
	Kind     string    `yaml:"kind,omitempty" json:"kind,omitempty"`
	Mentions []Mention `yaml:"mentions" json:"mentions"`
}

// A Vulnerability is known by its identifier, such as CVE-2023-34362.
type Vulnerability struct {
	ID       string    `yaml:"id" json:"id"`
	Mentions []Mention `yaml:"mentions" json:"mentions"`
}

// An Incident is a specific, real act that the article reports. Victims and
// Actors are names as listed in the record's entities.
type Incident struct {
	// Main is true for what the article is about; at most two incidents of
	// a record are main.
	Main    bool     `yaml:"main" json:"main"`
	Types   []string `yaml:"types,flow" json:"types"`
	Victims []string `yaml:"victims,flow" json:"victims"`
	Actors  []string `yaml:"actors,flow" json:"actors"`
	// Targets says what was hit, in the words of the article, where it does
	// not name a victim: "passenger ferry".
	Targets []string `yaml:"targets,flow,omitempty" json:"targets,omitempty"`
	// Date is when the incident happened or began, as a date value.
	Date       string     `yaml:"date,omitempty" json:"date,omitempty"`
	Status     Status     `yaml:"status,omitempty" json:"status,omitempty"`
	Confidence float64    `yaml:"confidence,omitempty" json:"confidence,omitempty"`
	Impact     *Impact    `yaml:"impact,omitempty" json:"impact,omitempty"`
	Evidence   []Evidence `yaml:"evidence" json:"evidence"`
}

// Status says how sure the article is that an incident happened.
type Status string

// The statuses of an incident.
const (
	Confirmed Status = "confirmed"
	Suspected Status = "suspected"
	Claimed   Status = "claimed"
	Denied    Status = "denied"
	Thwarted  Status = "thwarted"
)

// Impact holds what the article says an incident did.
type Impact struct {
	// Records is the number of people or records affected.
	Records int64 `yaml:"records,omitempty" json:"records,omitempty"`
	// Data lists the kinds of data concerned.
	Data []string `yaml:"data,omitempty,flow" json:"data,omitempty"`
	// Ransom is what was asked for, Loss what was lost or stolen.
	Ransom *Money `yaml:"ransom,omitempty,flow" json:"ransom,omitempty"`
	Loss   *Money `yaml:"loss,omitempty,flow" json:"loss,omitempty"`
	// Downtime is an ISO 8601 duration such as P3D.
	Downtime string `yaml:"downtime,omitempty" json:"downtime,omitempty"`
}

// Money is an amount in units of an ISO 4217 currency, or of a
// cryptocurrency by its usual code.
type Money struct {
	Amount   float64 `yaml:"amount" json:"amount"`
	Currency string  `yaml:"currency" json:"currency"`
}

// Evidence is a sentence that supports an incident. Start and End are byte
// offsets as in [Mention].
type Evidence struct {
	Start int    `yaml:"start" json:"start"`
	End   int    `yaml:"end" json:"end"`
	Text  string `yaml:"text" json:"text"`
}
