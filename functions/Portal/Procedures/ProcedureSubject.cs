namespace EGov.Portal.Procedures;

/// <summary>Who may apply, by the value list of the national database.</summary>
internal enum ProcedureSubject
{
    Citizen,
    OverseasVietnamese,
    Foreigner,
    ForeignerResident,
    Official,
    Enterprise,
    VietnameseEnterprise,
    ForeignInvestedEnterprise,
    Cooperative,
    Organisation,
    ForeignOrganisation,
    PartyMember,
    PartyOrganisation,
}
