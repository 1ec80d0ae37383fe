namespace EGov.Portal.Procedures;

/// <summary>A condition on a field of the form.</summary>
internal sealed record ComponentCondition(string Field, IReadOnlyList<string>? In = null, IReadOnlyList<string>? NotIn = null)
{
    public bool Holds(IReadOnlyDictionary<string, string> form)
    {
        var value = form.GetValueOrDefault(Field, string.Empty);
        return (In is null || In.Contains(value, StringComparer.Ordinal)) && (NotIn is null || !NotIn.Contains(value, StringComparer.Ordinal));
    }
}
