namespace EGov.Reporting.Imports.Checking;

/// <summary>Counts what a check finds.</summary>
internal sealed class CheckTally
{
    private readonly Dictionary<ValueEffect, int> effects = [];

    public int Rows { get; private set; }

    public int Wrong { get; private set; }

    public int Ignored { get; private set; }

    public int Values => effects.Values.Sum();

    public void Add(ImportRow row)
    {
        Rows++;
        Wrong += row.Outcome is RowOutcome.Wrong ? 1 : 0;
        Ignored += row.Outcome is RowOutcome.Ignored ? 1 : 0;
        foreach (var value in row.Outcome is RowOutcome.Right ? row.Values : [])
        {
            effects[value.Effect] = Of(value.Effect) + 1;
        }
    }

    /// <summary>What was counted.</summary>
    public ImportCheck Check(string name, int chunks) => new(
        name, Rows, Wrong, Ignored, Values, Of(ValueEffect.Added), Of(ValueEffect.Changed), Of(ValueEffect.Unchanged), Of(ValueEffect.Withdrawn), chunks);

    private int Of(ValueEffect effect) => effects.GetValueOrDefault(effect);
}
