package record

// Label is the kind of thing that a mention names.
type Label string

// The labels of mentions, as gold files spell them.
const (
	LabelOrganisation Label = "organisation"
	LabelPerson       Label = "person"
	LabelLocation     Label = "location"
	LabelThreatActor  Label = "threat_actor"
	LabelMalware      Label = "malware"
	LabelProduct      Label = "product"
	LabelDate         Label = "date"
	LabelAttack       Label = "attack"
)

// Labels returns all labels in the order in which reports list them.
func Labels() []Label {
	return []Label{
		LabelOrganisation, LabelPerson, LabelDate, LabelAttack,
		LabelLocation, LabelThreatActor, LabelMalware, LabelProduct,
	}
}
