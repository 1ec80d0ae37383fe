using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Number">The instrument's number: <c>12/2025/TT-BCA</c>.</param>
/// <param name="Title">Its title, or null where it was not seen.</param>
internal sealed record LegalReference(string Number, Text? Title = null, DateOnly? InForce = null);
