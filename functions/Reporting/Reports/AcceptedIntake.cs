using EGov.Platform.Results;
using EGov.Reporting.Values.Intakes;

namespace EGov.Reporting.Reports;

/// <summary>Gives accepted values to the intake of the regime's dataset.</summary>
internal sealed class AcceptedIntake(ValueIntake intake) : IAcceptedValues
{
    public async Task<Result<AcceptedReceipt>> TakeAsync(AcceptedValues accepted, CancellationToken cancellation) =>
        (await intake.TakeAsync(accepted.Dataset, accepted.Batch, new(IntakeSource.Report, accepted.Report, accepted.By), accepted.Values, cancellation))
        .Select(receipt => new AcceptedReceipt(receipt.At));
}
