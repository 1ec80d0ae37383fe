namespace EGov.Portal.Procedures;

/// <summary>Which fields of a procedure's form say who applies and how to reach them: what issued forms print (Circular 01/2018/TT-VPCP, annex).</summary>
/// <param name="Name">The field with the applicant's name; a required one.</param>
/// <param name="PersonalId">With the number of the identity card or passport; null where the form has none.</param>
/// <param name="Address">With the address; null where the form has none.</param>
/// <param name="Phone">With the telephone number; null where the form has none.</param>
/// <param name="Email">With the e-mail address; null where the form has none.</param>
internal sealed record ApplicantFields(string Name, string? PersonalId = null, string? Address = null, string? Phone = null, string? Email = null);
