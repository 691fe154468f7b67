"""What units send for the duties of the plan: unit plans, reports, nil returns, initiative activities and others."""
