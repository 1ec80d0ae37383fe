using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Code">The code of the national catalogue of results.</param>
internal sealed record ProcedureResult(string Code, Text Name);
