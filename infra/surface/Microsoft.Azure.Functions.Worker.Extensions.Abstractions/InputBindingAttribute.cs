namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a parameter that receives something in addition to the trigger, such as a client.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class InputBindingAttribute : BindingAttribute
{
    /// <summary>For the input attributes that derive from this one.</summary>
    public InputBindingAttribute()
    {
    }
}
