using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Code">The field's code: <c>G01-GT03</c>; null where none was seen.</param>
internal sealed record ProcedureField(string? Code, Text Name);
