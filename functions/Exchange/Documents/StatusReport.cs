namespace EGov.Exchange.Documents;

/// <summary>What a status message says of a document that was exchanged (QCVN 102:2016/BTTTT).</summary>
/// <param name="Code">The state, <c>01</c> to <c>16</c>.</param>
/// <param name="Agency">The code of the other side, as the message has it: of a taking-back the recipient, else the sender of the document.</param>
/// <param name="DocumentCode">Number and notation of the document.</param>
/// <param name="IssuedOn">Its day of issue; null where the message has none.</param>
/// <param name="LegalId">Its id as the message has it.</param>
/// <param name="Description">What else is said.</param>
/// <param name="Clerk">Who answers for it there.</param>
/// <param name="ReportedAt">When it was reported, as the message says; null where it does not.</param>
internal sealed record StatusReport(
    string Code,
    string Agency,
    string DocumentCode,
    DateOnly? IssuedOn,
    string? LegalId,
    string? Description,
    ClerkContact? Clerk,
    DateTimeOffset? ReportedAt);

/// <summary>Who answers for a document at an agency (<c>StaffInfo</c>).</summary>
/// <param name="Department">The unit.</param>
/// <param name="Name">The person.</param>
/// <param name="Mobile">A telephone number.</param>
/// <param name="Email">An address.</param>
internal sealed record ClerkContact(string? Department, string? Name, string? Mobile, string? Email);
