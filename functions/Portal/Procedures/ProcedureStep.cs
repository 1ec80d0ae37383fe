using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <param name="Code">Its code within the procedure.</param>
/// <param name="Role">Who works on it.</param>
/// <param name="Amount">How much of the unit it may take.</param>
/// <param name="Agency">The registry id of another agency that works on it; null for the receiving one.</param>
/// <param name="Status">The national status while it is open: 4, or 6 and 8 where the chain waits for money or another decision.</param>
internal sealed record ProcedureStep(
    string Code, Text Name, StepRole Role, int Amount, LimitUnit Unit, string? Agency = null, int Status = 4);
