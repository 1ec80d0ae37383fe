using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Value">What is sent.</param>
/// <param name="Label">What is shown.</param>
internal sealed record FormChoice(string Value, Text Label);
