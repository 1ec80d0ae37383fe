namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes the public method it stands on a function of the app.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <summary>Names the function.</summary>
    /// <param name="name">The name, unique within the app without regard to case; durable code calls the function by it.</param>
    public FunctionAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name of the function.</summary>
    public string Name { get; }
}
