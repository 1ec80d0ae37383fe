namespace EGov.Portal.Procedures;

/// <param name="Number">The decision's number: <c>1025/QĐ-BCA</c>.</param>
/// <param name="Agency">The registry id of the body that published it.</param>
internal sealed record ProcedureDecision(string Number, string Agency, DateOnly? Signed = null);
