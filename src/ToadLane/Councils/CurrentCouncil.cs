namespace ToadLane.Councils;

/// <summary>
/// The council that the present scope (a request, a command, a job) is about. Set once, by whoever opens the scope.
/// </summary>
public sealed class CurrentCouncil
{
    private CouncilRegistration? registration;

    public CouncilRegistration Registration
    {
        get => this.registration ?? throw new InvalidOperationException("No council has been entered in this scope.");
        set => this.registration = this.registration is null
            ? value
            : throw new InvalidOperationException("A scope is about one council only.");
    }

    public bool IsEntered => this.registration is not null;
}
