namespace EGov.Platform.Signatures.Verification;

/// <summary>Gathers the checks of one signature.</summary>
internal sealed class CheckList
{
    private readonly List<SignatureCheck> checks = [];

    public IReadOnlyList<SignatureCheck> Checks => checks;

    public SignatureConclusion Conclusion => ConclusionOf(checks);

    public static SignatureConclusion ConclusionOf(IEnumerable<SignatureCheck> checks) => checks.Aggregate(
        SignatureConclusion.Valid,
        static (worst, check) => check.Outcome switch
        {
            CheckOutcome.Failed => SignatureConclusion.Invalid,
            CheckOutcome.Unclear when worst == SignatureConclusion.Valid => SignatureConclusion.Indeterminate,
            _ => worst,
        });

    public void Pass(CheckDefinition check) => checks.Add(new(check.Code, CheckOutcome.Passed, check.Passed));

    public void Fail(CheckDefinition check, string vi, string en) => checks.Add(new(check.Code, CheckOutcome.Failed, new(vi, en)));

    public void Unclear(CheckDefinition check, string vi, string en) => checks.Add(new(check.Code, CheckOutcome.Unclear, new(vi, en)));

    public void NotChecked(CheckDefinition check, string vi, string en) => checks.Add(new(check.Code, CheckOutcome.NotChecked, new(vi, en)));

    /// <summary>Passed or failed, and which it was.</summary>
    public bool Holds(bool holds, CheckDefinition check, string vi, string en)
    {
        if (holds)
        {
            Pass(check);
        }
        else
        {
            Fail(check, vi, en);
        }

        return holds;
    }
}
