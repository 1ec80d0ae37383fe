namespace EGov.Platform.Http;

/// <summary>Says that a function takes query parameters that it does not name, such as those that another party's redirect brings.</summary>
/// <param name="reason">Why.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenQueryAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason => reason;
}
